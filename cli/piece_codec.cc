#include "cli/piece_codec.h"

#include <nlohmann/json.hpp>

namespace crossfoot {
namespace {

using Json = nlohmann::json;

Json binary(const std::string& bytes) { return Json::binary({bytes.begin(), bytes.end()}); }

std::string bytes_of(const Json& value) {
  const auto& bytes = value.get_binary();
  return {bytes.begin(), bytes.end()};
}

}  // namespace

std::string pack(const Piece& piece) {
  Json files = Json::array();
  for (const OutputFile& file : piece.files) files.push_back({binary(file.name), binary(file.bytes)});
  std::string packed;
  Json::to_cbor(Json{{"text", binary(piece.text)}, {"files", std::move(files)}}, packed);
  return packed;
}

std::optional<Piece> unpack(const std::string& bytes) {
  const Json packed = Json::from_cbor(bytes, true, false, Json::cbor_tag_handler_t::error);
  try {
    Piece piece;
    piece.text = bytes_of(packed.at("text"));
    for (const Json& file : packed.at("files")) piece.files.push_back({bytes_of(file.at(0)), bytes_of(file.at(1))});
    return piece;
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace crossfoot
