#include "run/interrupt.h"

#include <signal.h>

#include <initializer_list>

namespace crossfoot::run {
namespace {

volatile sig_atomic_t asked = 0;

void ask(int) { asked = 1; }

}  // namespace

void watch_for_interrupt() {
  struct sigaction action {};
  action.sa_handler = ask;
  action.sa_flags = static_cast<int>(SA_RESETHAND);  // no SA_RESTART: a waiting poll returns
  for (const int signal : {SIGINT, SIGTERM}) sigaction(signal, &action, nullptr);
}

bool interrupted() { return asked != 0; }

}  // namespace crossfoot::run
