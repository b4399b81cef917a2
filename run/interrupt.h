// SIGINT and SIGTERM as a request: finish what is running, save, and say how to go on. A second one ends at once.
#pragma once

namespace crossfoot::run {

void watch_for_interrupt();
bool interrupted();

}  // namespace crossfoot::run
