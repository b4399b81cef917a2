#include "run/workers/protocol.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

#include "run/workers/length_bytes.h"

namespace crossfoot::run {
namespace {

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
