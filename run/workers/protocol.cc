#include "run/workers/protocol.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <nlohmann/json.hpp>
#include <utility>

#include "run/workers/length_bytes.h"

namespace crossfoot::run {
namespace {

using Json = nlohmann::json;

// Paths need not be UTF-8, JSON must be: bytes travel as code points of the same number.
std::string widened(std::string_view bytes) {
  std::string text;
  for (const char byte : bytes) {
    const auto code = static_cast<unsigned char>(byte);
    if (code < 0x80) {
      text.push_back(byte);
    } else {
      text.push_back(static_cast<char>(0xC0 | (code >> 6)));
      text.push_back(static_cast<char>(0x80 | (code & 0x3F)));
    }
  }
  return text;
}

std::string narrowed(std::string_view text) {
  std::string bytes;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto code = static_cast<unsigned char>(text[i]);
    if (code < 0x80 || i + 1 == text.size())
      bytes.push_back(text[i]);
    else
      bytes.push_back(static_cast<char>(((code & 0x03) << 6) | (static_cast<unsigned char>(text[++i]) & 0x3F)));
  }
  return bytes;
}

Json parsed(std::string_view text) { return Json::parse(text, nullptr, false); }

bool write_all(int fd, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = send(fd, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(sent));
  }
  return true;
}

bool read_all(int fd, std::string& bytes, std::size_t begin) {
  while (begin < bytes.size()) {
    const ssize_t got = recv(fd, bytes.data() + begin, bytes.size() - begin, 0);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return false;
    begin += static_cast<std::size_t>(got);
  }
  return true;
}

// Header and body at once, so that the other side wakes once; with the first byte goes the descriptor. How many bytes
// went, or less than one.
ssize_t send_beginning(int channel, std::string_view header, std::string_view body, int fd) {
  std::array<iovec, 2> parts{iovec{const_cast<char*>(header.data()), header.size()},
                             iovec{const_cast<char*>(body.data()), body.size()}};
  msghdr message{};
  message.msg_iov = parts.data();
  message.msg_iovlen = parts.size();
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  if (fd >= 0) {
    message.msg_control = control.data();
    message.msg_controllen = control.size();
    cmsghdr* head = CMSG_FIRSTHDR(&message);
    head->cmsg_level = SOL_SOCKET;
    head->cmsg_type = SCM_RIGHTS;
    head->cmsg_len = CMSG_LEN(sizeof(int));
    std::memcpy(CMSG_DATA(head), &fd, sizeof(int));
  }
  ssize_t sent = 0;
  do sent = sendmsg(channel, &message, MSG_NOSIGNAL);
  while (sent < 0 && errno == EINTR);
  return sent;
}

bool receive_with_fd(int channel, char& first, UniqueFd& fd) {
  iovec part{&first, 1};
  msghdr message{};
  message.msg_iov = &part;
  message.msg_iovlen = 1;
  alignas(cmsghdr) std::array<char, CMSG_SPACE(sizeof(int))> control{};
  message.msg_control = control.data();
  message.msg_controllen = control.size();
  ssize_t got = 0;
  do got = recvmsg(channel, &message, MSG_CMSG_CLOEXEC);
  while (got < 0 && errno == EINTR);
  if (got != 1) return false;
  const cmsghdr* head = CMSG_FIRSTHDR(&message);
  if (head != nullptr && head->cmsg_type == SCM_RIGHTS && head->cmsg_len == CMSG_LEN(sizeof(int))) {
    int received = -1;
    std::memcpy(&received, CMSG_DATA(head), sizeof(int));
    fd = UniqueFd(received);
  }
  return true;
}

}  // namespace

std::optional<Outcome> outcome_named(std::string_view name) {
  for (int i = 0; i <= static_cast<int>(Outcome::not_found); ++i)
    if (to_string(static_cast<Outcome>(i)) == name) return static_cast<Outcome>(i);
  return std::nullopt;
}

std::string encode(const Request& request) {
  return Json{
      {"path", widened(request.path)}, {"fonts", request.font_information}, {"settings", widened(request.settings)}}
      .dump();
}

std::optional<Request> decode_request(std::string_view body) {
  const Json json = parsed(body);
  if (!json.is_object() || !json.contains("path") || !json["path"].is_string()) return std::nullopt;
  return Request{narrowed(json["path"].get<std::string>()), json.value("fonts", true),
                 narrowed(json.value("settings", ""))};
}

std::string encode(const WorkerReady& ready) {
  return Json{{"failure", widened(ready.failure)},
              {"landlock", ready.landlock_abi},
              {"seccomp", ready.seccomp},
              {"memory", ready.memory_limit}}
      .dump();
}

std::optional<WorkerReady> decode_ready(std::string_view body) try {
  const Json json = parsed(body);
  if (!json.is_object()) return std::nullopt;
  return WorkerReady{narrowed(json.at("failure").get<std::string>()), json.at("landlock").get<int>(),
                     json.at("seccomp").get<bool>(), json.at("memory").get<bool>()};
} catch (const Json::exception&) {
  return std::nullopt;
}

// The output first and what is said of it behind, so that it is moved and not copied: it may have a hundred megabytes.
std::string encode(Reply reply, bool retire) {
  Json head{{"counts", reply.counts}, {"retire", retire}};
  if (reply.error)
    head["error"] = {{"outcome", to_string(reply.error->outcome)}, {"message", widened(reply.error->message)}};
  const std::string text = head.dump();
  std::string body = std::move(reply.output);
  body += text;
  return body += length_bytes(text.size());
}

std::optional<DecodedReply> decode_reply(std::string body) try {
  if (body.size() < kLengthBytes) return std::nullopt;
  const std::size_t head_end = body.size() - kLengthBytes;
  const std::uint64_t head_bytes = length_from(std::string_view(body).substr(head_end));
  if (head_bytes > head_end) return std::nullopt;
  const Json head = parsed(std::string_view(body).substr(head_end - head_bytes, head_bytes));
  if (!head.is_object()) return std::nullopt;
  DecodedReply decoded;
  decoded.retire = head.at("retire").get<bool>();
  decoded.reply.counts = head.at("counts").get<std::vector<std::int64_t>>();
  if (head.contains("error")) {
    const auto outcome = outcome_named(head["error"].at("outcome").get<std::string>());
    if (!outcome) return std::nullopt;
    decoded.reply.error = Error{*outcome, narrowed(head["error"].at("message").get<std::string>())};
  }
  body.resize(head_end - head_bytes);
  decoded.reply.output = std::move(body);
  return decoded;
} catch (const Json::exception&) {
  return std::nullopt;
}

bool send_frame(int channel, std::string_view body, int attached_fd) {
  const std::string header = length_bytes(body.size());
  const ssize_t sent = send_beginning(channel, header, body, attached_fd);
  if (sent <= 0) return false;
  const auto gone = static_cast<std::size_t>(sent);
  if (gone < header.size()) return write_all(channel, header.substr(gone)) && write_all(channel, body);
  return write_all(channel, body.substr(gone - header.size()));
}

bool receive_frame(int channel, std::size_t max_bytes, std::string& body, UniqueFd& attached_fd) {
  std::string header(kLengthBytes, '\0');
  if (!receive_with_fd(channel, header[0], attached_fd) || !read_all(channel, header, 1)) return false;
  const std::uint64_t size = length_from(header);
  if (size > max_bytes) return false;
  body.assign(size, '\0');
  return read_all(channel, body, 0);
}

FrameReader::State FrameReader::read_some(int channel) {
  while (true) {
    const bool in_header = header_.size() < kLengthBytes;
    std::array<char, kLengthBytes> start{};
    char* const target = in_header ? start.data() : body_.data() + filled_;
    const std::size_t wanted = in_header ? kLengthBytes - header_.size() : body_.size() - filled_;
    const ssize_t got = recv(channel, target, wanted, MSG_DONTWAIT);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return State::incomplete;
    if (got <= 0) return State::closed;
    if (!in_header) {
      filled_ += static_cast<std::size_t>(got);
    } else {
      header_.append(start.data(), static_cast<std::size_t>(got));
      if (header_.size() < kLengthBytes) continue;
      const std::uint64_t size = length_from(header_);
      if (size == 0 || size > max_bytes_) return State::oversized;
      body_.assign(size, '\0');
      filled_ = 0;
    }
    if (filled_ == body_.size()) return State::complete;
  }
}

std::string FrameReader::take() {
  header_.clear();
  filled_ = 0;
  return std::exchange(body_, {});
}

}  // namespace crossfoot::run
