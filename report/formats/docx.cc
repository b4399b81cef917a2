// A copy of a Word file with the findings as comments on the cells and words. Parts that comments do not touch stay as
// they were, and the main part changes by insertions alone.
#include <fmt/format.h>

#include <algorithm>

#include "report/finding_text.h"
#include "report/formats/formats.h"
#include "report/word/comment_marks.h"
#include "report/word/zip_copy.h"
#include "report/xml_writer.h"

namespace crossfoot::report {
namespace {

constexpr std::size_t kMostPartBytes = 512u << 20;
constexpr std::string_view kRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
constexpr const char* kAuthor = "crossfoot";
constexpr std::string_view kCommentsType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

Error not_a_word_file(const std::string& why) { return {Outcome::unsupported, "no copy with comments: " + why}; }

struct Relationship {
  std::string type, target;
};

class RelationshipList : public XmlVisitor {
 public:
  void start(const ScannedTag& tag) override {
    if (tag.name != "Relationship") return;
    ids.push_back(tag.attribute("Id"));
    list.push_back({tag.attribute("Type"), tag.attribute("Target")});
  }
  void end(const ScannedTag&) override {}

  const Relationship* ending(std::string_view type) const {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const Relationship& r) { return r.type.ends_with(type); });
    return found == list.end() ? nullptr : &*found;
  }

  std::vector<std::string> ids;
  std::vector<Relationship> list;
};

class LargestCommentId : public XmlVisitor {
 public:
  void start(const ScannedTag& tag) override {
    if (tag.name != "comment") return;
    const std::string id = tag.attribute("id");
    if (!id.empty() && id.size() < 9 && id.find_first_not_of("0123456789") == std::string::npos)
      largest = std::max(largest, std::stoi(id));
  }
  void end(const ScannedTag&) override {}

  int largest = -1;
};

std::string folder_of(const std::string& part) { return part.substr(0, part.find_last_of('/') + 1); }

std::string relationships_of(const std::string& part) {
  return folder_of(part) + "_rels/" + part.substr(folder_of(part).size()) + ".rels";
}

std::string resolved(const std::string& from, const std::string& target) {
  return target.starts_with('/') ? target.substr(1) : folder_of(from) + target;
}

std::string comment_xml(const Finding& finding, int id, const std::string& uri, std::string_view language) {
  XmlWriter xml;
  xml.start("w:comment").attribute("xmlns:w", uri);
  xml.attribute("w:id", std::to_string(id)).attribute("w:author", kAuthor).attribute("w:initials", "cf");
  bool first = true;
  for (const std::string& line : finding_lines(finding, language)) {
    xml.start("w:p");
    if (first) xml.start("w:r").start("w:annotationRef").end().end();
    xml.start("w:r");
    if (first) xml.start("w:rPr").start("w:b").end().end();
    xml.start("w:t").attribute("xml:space", "preserve").text(line).end().end().end();
    first = false;
  }
  std::string text = xml.finish();
  while (!text.empty() && text.back() == '\n') text.pop_back();
  return text;
}

// The package with its main part, and where its comments are or will be.
class CommentedPackage {
 public:
  explicit CommentedPackage(ZipCopy zip) : zip_(std::move(zip)) {}

  Result<bool> open() {
    for (const std::string& name : zip_.names())
      if (name.starts_with("_xmlsignatures/"))
        return not_a_word_file("the file is signed, and a comment would break the signature");
    RelationshipList root;
    if (!scan("_rels/.rels", root)) return not_a_word_file("the package has no readable relationships");
    const Relationship* main = root.ending("/officeDocument");
    if (main == nullptr) return not_a_word_file("the package holds no Word document");
    main_part_ = resolved("", main->target);
    type_base_ = main->type.substr(0, main->type.size() - std::string_view("officeDocument").size());
    const auto bytes = zip_.read(main_part_, kMostPartBytes);
    if (!bytes) return not_a_word_file(main_part_ + " cannot be read");
    main_bytes_ = *bytes;
    auto map = map_document(main_bytes_);
    if (!map) return map.error();
    map_ = std::move(map.value());
    return find_comments();
  }

  Result<bool> comment(const CheckedDocument& checked, std::string_view language) {
    std::vector<Insertion> insertions;
    std::string comments;
    for (const Finding& finding : checked.result->findings) {
      if (!mark_comment(main_bytes_, map_, *checked.document, finding, next_id_, insertions))
        return not_a_word_file("the document has no paragraph to put a comment on");
      comments += comment_xml(finding, next_id_++, map_.paragraphs.front().uri, language);
    }
    if (comments.empty()) return true;
    if (!zip_.put(main_part_, with_insertions(main_bytes_, std::move(insertions))))
      return not_a_word_file("the copy cannot be written");
    return comments_part_.empty() ? add_comments(comments) : extend_comments(comments);
  }

  Result<std::string> finish() { return zip_.finish(); }

 private:
  bool scan(const std::string& part, XmlVisitor& visitor) {
    const auto bytes = zip_.read(part, kMostPartBytes);
    return bytes && scan_xml(*bytes, visitor).empty();
  }

  Result<bool> find_comments() {
    if (!zip_.read(relationships_of(main_part_), kMostPartBytes)) return true;
    if (!scan(relationships_of(main_part_), relationships_)) return not_a_word_file("the relationships cannot be read");
    const Relationship* comments = relationships_.ending("/comments");
    if (comments == nullptr) return true;
    comments_part_ = resolved(main_part_, comments->target);
    LargestCommentId ids;
    if (!scan(comments_part_, ids)) return not_a_word_file(comments_part_ + " cannot be read");
    next_id_ = ids.largest + 1;
    return true;
  }

  Result<bool> extend_comments(const std::string& comments) {
    const auto bytes = zip_.read(comments_part_, kMostPartBytes);
    return put(comments_part_, bytes ? append_to_root(*bytes, comments) : "");
  }

  Result<bool> add_comments(const std::string& comments) {
    const std::string part = folder_of(main_part_) + "comments.xml";
    const std::string uri = map_.paragraphs.front().uri;
    std::string head = XmlWriter().declaration().start("w:comments").attribute("xmlns:w", uri).finish();
    if (const auto made = put(part, append_to_root(head, comments)); !made) return made;
    const std::string relationship = XmlWriter()
                                         .start("Relationship")
                                         .attribute("xmlns", kRelationships)
                                         .attribute("Id", free_id())
                                         .attribute("Type", type_base_ + "comments")
                                         .attribute("Target", "comments.xml")
                                         .finish();
    const std::string rels = relationships_of(main_part_);
    const auto before = zip_.read(rels, kMostPartBytes);
    const std::string none =
        XmlWriter().declaration().start("Relationships").attribute("xmlns", kRelationships).finish();
    if (const auto made = put(rels, append_to_root(before ? *before : none, relationship)); !made) return made;
    const std::string type = XmlWriter()
                                 .start("Override")
                                 .attribute("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")
                                 .attribute("PartName", "/" + part)
                                 .attribute("ContentType", kCommentsType)
                                 .finish();
    const auto types = zip_.read("[Content_Types].xml", kMostPartBytes);
    return put("[Content_Types].xml", types ? append_to_root(*types, type) : "");
  }

  Result<bool> put(const std::string& part, std::string content) {
    if (content.empty() || !zip_.put(part, std::move(content))) return not_a_word_file(part + " cannot be changed");
    return true;
  }

  std::string free_id() const {
    int number = 1;
    const auto taken = [&](const std::string& id) {
      return std::find(relationships_.ids.begin(), relationships_.ids.end(), id) != relationships_.ids.end();
    };
    while (taken(fmt::format("rIdCrossfoot{}", number))) ++number;
    return fmt::format("rIdCrossfoot{}", number);
  }

  ZipCopy zip_;
  std::string main_part_, main_bytes_, type_base_, comments_part_;
  DocumentMap map_;
  RelationshipList relationships_;
  int next_id_ = 0;
};

}  // namespace

Result<Piece> docx_piece(const CheckedDocument& checked, const ReportContext& context) {
  if (!checked.bytes.starts_with("PK")) return not_a_word_file("only a .docx file can take them");
  auto zip = ZipCopy::open(checked.bytes);
  if (!zip) return zip.error();
  CommentedPackage package(std::move(zip.value()));
  if (const auto opened = package.open(); !opened) return opened.error();
  if (const auto done = package.comment(checked, context.language); !done) return done.error();
  Result<std::string> bytes = package.finish();
  if (!bytes) return bytes.error();
  Piece piece;
  piece.files.push_back({"", std::move(bytes.value())});
  return piece;
}

}  // namespace crossfoot::report
