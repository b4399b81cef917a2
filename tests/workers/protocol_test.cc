#include "run/workers/protocol.h"

#include <sys/socket.h>

#include <array>
#include <catch2/catch.hpp>

namespace crossfoot::run {

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
