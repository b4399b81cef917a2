// Which files a command line names: files as they are, directories walked.
#pragma once

#include <string>
#include <vector>

namespace crossfoot::run {

struct FileList {
  std::vector<std::string> paths;  // in the order named; within a directory by name
  int skipped = 0;                 // files in walked directories whose names are of no format that we read
};

// A named file is taken whatever its name. In a directory only the names of our formats are: a report folder holds
// pictures and sheets as well. Hidden entries and links to directories are left alone.
FileList list_files(const std::vector<std::string>& paths);

}  // namespace crossfoot::run
