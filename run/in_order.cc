#include "run/in_order.h"

#include <map>
#include <utility>

namespace crossfoot::run {
namespace {

class OrderedRun {
 public:
  OrderedRun(Pool& pool, std::size_t workers, PathSource& paths, const InOrder& order)
      : pool_(pool), paths_(paths), order_(order), window_(workers * 4) {}

  void run() {
    while (true) {
      feed();
      deliver();
      if (ended_ && started_ == delivered_) return;
      if (auto finished = pool_.wait(std::chrono::seconds(1), ended_ ? -1 : paths_.fd()))
        waiting_[finished->id].reply = std::move(finished->reply);
    }
  }

 private:
  struct Document {
    std::string path;  // as it is shown
    std::optional<Reply> reply;
  };

  void feed() {
    archive::MemberPath path;
    while (!ended_ && started_ < delivered_ + window_ && pool_.has_room()) {
      const bool nothing_to_do = started_ == delivered_;
      PathSource::State state = paths_.next(path, false);
      if (state == PathSource::State::later && nothing_to_do) {
        order_.idle();
        state = paths_.next(path, true);
      }
      if (state == PathSource::State::later) return;
      ended_ = state == PathSource::State::end;
      if (!ended_) start(path);
      deliver();
    }
  }

  void start(const archive::MemberPath& path) {
    Document& document = waiting_[started_];
    document.path = shown(path);
    Result<OpenedDocument> opened = order_.open(path);
    if (opened)
      pool_.submit({.id = started_,
                    .path = document.path,
                    .file = std::move(opened.value().file),
                    .what = std::move(opened.value().what)});
    else
      document.reply = Reply(opened.error());
    ++started_;
  }

  void deliver() {
    for (auto first = waiting_.begin(); first != waiting_.end() && first->second.reply; first = waiting_.begin()) {
      Document document = std::move(first->second);
      waiting_.erase(first);
      ++delivered_;
      order_.deliver(document.path, std::move(*document.reply));
    }
  }

  Pool& pool_;
  PathSource& paths_;
  const InOrder& order_;
  const std::size_t window_;
  std::map<std::size_t, Document> waiting_;
  std::size_t started_ = 0, delivered_ = 0;
  bool ended_ = false;
};

}  // namespace

void run_in_order(Pool& pool, std::size_t workers, PathSource& paths, const InOrder& order) {
  OrderedRun(pool, workers, paths, order).run();
}

}  // namespace crossfoot::run
