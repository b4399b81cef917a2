#include "run/workers/protocol.h"

#include <sys/socket.h>

#include <array>
#include <catch2/catch.hpp>

namespace crossfoot::run {

TEST_CASE("requests and replies survive the way, also with paths and messages that are no UTF-8") {
  const Request request{std::string("/tmp/\xff\n\xc3\xa9 \xe2\x80\xae.pdf"), false};
  const auto back = decode_request(encode(request));
  REQUIRE(back);
  CHECK(back->path == request.path);
  CHECK_FALSE(back->font_information);

  Reply reply;
  reply.error = Error{Outcome::corrupt, "bad \xfe bytes"};
  reply.output = std::string("\0{\n", 3);
  reply.counts = {1, -2};
  const auto decoded = decode_reply(encode(reply, true));
  REQUIRE(decoded);
  CHECK(decoded->retire);
  CHECK(decoded->reply.error->outcome == Outcome::corrupt);
  CHECK(decoded->reply.error->message == reply.error->message);
  CHECK(decoded->reply.output == reply.output);
  CHECK(decoded->reply.counts == reply.counts);
}

TEST_CASE("a damaged frame is refused, never believed") {
  const std::string good = encode(Reply{std::nullopt, "text", {1}}, false);
  for (std::size_t length = 0; length + 4 < good.size(); ++length) {
    CAPTURE(length);
    CHECK_FALSE(decode_reply(good.substr(0, length)));
  }
  std::string longer = good;
  longer[longer.size() - 8] = '\xff';
  longer.back() = '\x7f';
  CHECK_FALSE(decode_reply(longer));
  CHECK_FALSE(decode_reply("x" + std::string(8, '\0')));
  CHECK_FALSE(decode_ready("[]"));
  CHECK_FALSE(decode_ready(R"({"failure":1,"landlock":"x","seccomp":2,"memory":3})"));
  CHECK_FALSE(decode_request("{}"));
}

TEST_CASE("the reader refuses a frame above its limit before it is sent") {
  std::array<int, 2> pair{};
  REQUIRE(socketpair(AF_UNIX, SOCK_STREAM, 0, pair.data()) == 0);
  const UniqueFd near(pair[0]);
  UniqueFd far(pair[1]);
  FrameReader reader(100);
  REQUIRE(send_frame(far.get(), "hello"));
  CHECK(reader.read_some(near.get()) == FrameReader::State::complete);
  CHECK(reader.take() == "hello");
  CHECK(reader.read_some(near.get()) == FrameReader::State::incomplete);
  REQUIRE(send_frame(far.get(), std::string(101, 'x')));
  CHECK(reader.read_some(near.get()) == FrameReader::State::oversized);
}

}  // namespace crossfoot::run
