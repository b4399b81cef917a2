// What an archive is made of holds the text of reports: new files and folders of it are for their owner alone. Whoever
// wants to share one gives the rights, which SQLite keeps for the files that it puts beside the database.
#pragma once

#include <string>

namespace crossfoot::archive {

// Those that are missing on the way, too; what is there keeps its rights. Throws ArchiveError.
void create_private_directories(const std::string& path);
// Empty, where there is none.
void create_private_file(const std::string& path);

}  // namespace crossfoot::archive
