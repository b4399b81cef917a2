// crossfoot nightly: reads what is new, compares it with the archive, and tells only what nobody has been told.
#include <fmt/format.h>
#include <stdio.h>
#include <sys/wait.h>

#include <cstdlib>
#include <functional>
#include <memory>

#include "cli/commands/commands.h"
#include "cli/commands/import_options.h"
#include "cli/commands/nightly_settings.h"
#include "cli/commands/settings_options.h"
#include "cli/exit_codes.h"
#include "cli/output.h"
#include "cli/output_file.h"
#include "cli/progress.h"
#include "cli/shared_options.h"
#include "report/nightly_message.h"
#include "run/nightly_comparison.h"
#include "run/workers/role.h"

namespace crossfoot::cli {
namespace {

struct NightlyOptions : ImportOptions {
  std::string format = "text";
  std::string to, html_file, language = "en";
  std::string sendmail = "/usr/sbin/sendmail";
  SettingsOptions settings;
  std::string baseline;
};

// The program is named by whoever runs us; the address goes into the mail, not onto a command line.
void send(const report::NightlyMessage& message, const NightlyOptions& options) {
  std::FILE* pipe = popen((options.sendmail + " -t -oi").c_str(), "w");
  if (pipe == nullptr) throw run::StreamError{"cannot run " + options.sendmail, true};
  const std::string mail = report::as_mail(message, options.to);
  const bool written = std::fwrite(mail.data(), 1, mail.size(), pipe) == mail.size();
  const int status = pclose(pipe);
  // The shell's word for a program that is not there or may not be run.
  const bool absent = WIFEXITED(status) && (WEXITSTATUS(status) == 126 || WEXITSTATUS(status) == 127);
  if (absent) throw run::StreamError{"cannot run " + options.sendmail + "; --sendmail names another program"};
  if (status != 0 || !written)
    throw run::StreamError{options.sendmail + " did not take the message; the next run sends it", true};
}

void deliver(const report::NightlyMessage& message, const NightlyOptions& options) {
  if (!options.html_file.empty()) write_file(options.html_file, message.html);
  if (!options.to.empty()) return send(message, options);
  print(options.format == "html"   ? message.html
        : options.format == "mail" ? report::as_mail(message, "")
                                   : message.text);
  flush_output();
}

report::Night night_of(const archive::News& news) {
  report::Night night;
  for (const archive::NewsItem& item : news.items) {
    report::NightDocument& document = night.emplace_back();
    document.path = shown(item.path);
    if (!item.outcome.empty()) document.failure = item.outcome + ": " + item.message;
    for (const archive::NewsFinding& finding : item.findings)
      document.findings.push_back({.severity = finding.severity,
                                   .id = finding.id,
                                   .place = finding.place,
                                   .message = {finding.message_en, finding.message_es}});
  }
  return night;
}

int run_nightly(NightlyOptions options) {
  if (run::worker_role().worker) return run::serve_nightly(options);
  if (const std::string why = objection_to_selection(options); !why.empty()) {
    complain(why);
    return kExitUsage;
  }
  const Result<run::Baseline> accepted = options.baseline.empty()
                                             ? run::Baseline(run::iso_today())
                                             : run::Baseline::load(options.baseline, run::iso_today());
  if (!accepted) {
    complain(accepted.error().message);
    return kExitUsage;
  }
  options.news = true;
  archive::Archive archive = archive::open_archive(options.archive, archive::ArchiveUse::fill);
  Progress progress(options.quiet);
  const run::ImportSummary summary = run::run_import(options, archive, progress);
  archive::become_the_teller(*archive.connection);
  run::NightlyComparison compare(options, archive);
  archive::News news = archive::gather_news(*archive.connection, {std::ref(compare), run::compare_kept_figures});
  NightlySettings(options.settings.command_line(), accepted.value(), !options.baseline.empty()).apply(news);
  if (!news.items.empty()) deliver(report::nightly_message(night_of(news), options.language), options);
  // Only now: a message that could not be sent is sent the next night.
  archive::mark_news_told(*archive.connection, news);
  if (const std::string rest = what_is_left(summary); !rest.empty()) {
    complain(rest + "; the next run goes on");
    return kExitTryAgain;
  }
  bool unreadable = false;
  for (const archive::NewsItem& item : news.items) unreadable = unreadable || !item.outcome.empty();
  return unreadable ? kExitUnreadable : news.items.empty() ? kExitClean : kExitFindings;
}

}  // namespace

void add_nightly_command(const Command& program, int& exit_code) {
  auto options = std::make_shared<NightlyOptions>();
  const Command command = program.add_command("nightly", "Check what is new and tell only what is news");
  add_import_options(command, *options);
  add_selection_options(command, *options);
  command.add_option("--format", options->format, "Of the message on standard output: text, html, or mail with both")
      .one_of({"text", "html", "mail"})
      .shows_default();
  command.add_option("--to", options->to, "Send the message to this address instead");
  command.add_option("--sendmail", options->sendmail, "Program that takes a mail on its standard input")
      .shows_default();
  command.add_option("--html", options->html_file, "Write the message as a page to this file, too");
  command.add_option("--severity", options->settings.severity, "Lowest severity to tell: note, warning or error")
      .one_of({"note", "warning", "error"});
  command.add_option("--baseline", options->baseline,
                     "File of accepted findings [default: that which the crossfoot.toml of a report names]");
  add_config_use(command, options->settings.config);
  add_ui_language(command, options->language);
  command.footer(
      "Examples:\n"
      "  crossfoot nightly --archive A --quiet --to finance@example.org /srv/reports\n"
      "  crossfoot nightly --archive A --html /srv/www/crossfoot.html /srv/reports\n"
      "Nothing new, no message. What import reads is taken as known.\n"
      "Exit status: 0 nothing new, 1 new findings, 2 wrong usage, 3 new documents that cannot be read, 75 something is "
      "left.");
  command.runs([options, &exit_code] { exit_code = run_nightly(*options); });
}

}  // namespace crossfoot::cli
