// Which records of archives are articles, and what they are read as.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "archive/record.h"
#include "debunk/document.h"
#include "debunk/result.h"
#include "debunk/scan.h"

namespace debunk::pipeline {

/// What the bytes of a record are read as. `automatic`: as they look.
enum class RecordForm : std::uint8_t { automatic, html, markdown, text };

/// As the record, or the name of its file, says. Nothing: it is no article, by what it says of itself, and `why` has the reason.
std::optional<RecordForm> form_of(const archive::Record& record, std::string_view input, std::string_view& why);

/// A record that lives on by itself.
struct KeptRecord {
  RecordForm form = RecordForm::automatic;
  std::string body, charset;
};

/// The document of a record; none: its bytes are no text.
std::optional<Document> document_of(KeptRecord record, const ScanRecord& about);

}  // namespace debunk::pipeline
