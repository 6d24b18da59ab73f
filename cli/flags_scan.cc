// The flags that say which records of archives are checked, and how far.
#include <charconv>
#include <cstdlib>

#include "cli/flags.h"

namespace debunk::cli {
namespace {

constexpr std::string_view k_records = "Which records";
constexpr std::string_view k_run = "The run";
constexpr std::string_view k_fields = "Fields of JSON objects, columns of tables";

/// The largest sample: its numbers are kept in memory.
constexpr std::uint64_t k_most_sample = 10'000'000;

std::optional<std::uint64_t> whole_number(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

std::string set_where(Typed& typed, std::string_view value) {
  const std::size_t equals = value.find('=');
  const std::string_view key = value.substr(0, equals);
  if (equals == std::string_view::npos || equals + 1 == value.size() || (key != "host" && key != "language"))
    return "it must be host=example.org or language=de";
  ScanCondition condition{key == "host" ? ScanCondition::Of::host : ScanCondition::Of::language, std::string(value.substr(equals + 1))};
  if (condition.of == ScanCondition::Of::host)
    for (char& c : condition.value)
      if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 'a' - 'A');
  typed.scan.where.push_back(std::move(condition));
  return {};
}

std::string set_sample(Typed& typed, std::string_view value) {
  constexpr std::string_view k_wrong = "it must be a number of records up to 10000000, or a share like 1% or 0.5%";
  if (value.ends_with('%')) {
    double percent = 0;
    const std::string_view digits = value.substr(0, value.size() - 1);
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), percent);
    if (error != std::errc() || end != digits.data() + digits.size() || !(percent >= 0 && percent <= 100)) return std::string(k_wrong);
    typed.scan.share = percent / 100;
    return {};
  }
  const std::optional<std::uint64_t> number = whole_number(value);
  if (!number || *number == 0 || *number > k_most_sample) return std::string(k_wrong);
  typed.scan.sample = number;
  return {};
}

std::string set_limit(Typed& typed, std::string_view value) {
  const std::optional<std::uint64_t> number = whole_number(value);
  if (!number || *number == 0) return "it must be a number from 1";
  typed.scan.limit = number;
  return {};
}

std::string add_summary(Typed& typed, std::string_view value) {
  if (!value.ends_with(".json") && !value.ends_with(".html")) return "its name must end in .json or .html";
  typed.summaries.emplace_back(value);
  return {};
}

template <std::string ScanFields::*Field>
std::string set_field(Typed& typed, std::string_view value) {
  typed.scan.fields.*Field = value;
  return {};
}

constexpr std::string_view k_field_details =
    "A path with dots leads into objects: article.text is the field \"text\" of the object in the field \"article\". Columns of a table "
    "without names are called 1, 2 and so on.";

}  // namespace

constexpr Flag k_flag_where = {
    .name = "where",
    .value = "CONDITION",
    .heading = k_records,
    .brief = "only records that are so: host=example.org, language=de",
    .details = "host=example.org also takes the hosts below it, such as www.example.org; language=de also de-AT. The language is the one that is "
               "detected in the article. The flag may be repeated: of conditions on the same thing one must hold, of different ones all.",
    .apply = set_where,
};

constexpr Flag k_flag_sample = {
    .name = "sample",
    .value = "N|P%",
    .heading = k_records,
    .brief = "only so many records, or such a share of them",
    .details =
        "They are chosen by a hash of address and place: the same ones in every run, spread over all inputs. A number reads the inputs twice, first to "
        "choose, so it cannot be had of a pipe; conditions on the language count only afterwards.",
    .apply = set_sample,
};

constexpr Flag k_flag_limit = {
    .name = "limit",
    .value = "N",
    .heading = k_records,
    .brief = "end after so many articles",
    .details = "Those that were checked count, clean or not.",
    .apply = set_limit,
};

constexpr Flag k_flag_only_findings = {
    .name = "only-findings",
    .heading = k_records,
    .brief = "write no lines for clean articles",
    .details = "Broken records keep their lines, and the summary counts everything.",
    .apply =
        [](Typed& typed, std::string_view) {
          typed.only_findings = true;
          return std::string();
        },
};

constexpr Flag k_flag_resume = {
    .name = "resume",
    .heading = k_run,
    .brief = "go on with a scan that was interrupted or killed",
    .details =
        "With --output debunk keeps how far it has come in FILE.state, beside the unfinished FILE.part. The same command with --resume goes on there, "
        "and the output is the same as that of one run. Other inputs, rules or conditions are refused. Where nothing is to be resumed the scan "
        "begins at the beginning.",
    .apply =
        [](Typed& typed, std::string_view) {
          typed.resume = true;
          return std::string();
        },
};

constexpr Flag k_flag_summary = {
    .name = "summary",
    .value = "FILE",
    .completes = Completes::file,
    .heading = k_run,
    .brief = "write the numbers of rules, hosts and languages to this file",
    .details = "As its name says: .json for programs, .html as one page with plots. The flag may be repeated. A short summary always goes to standard "
               "error, unless --quiet is given.",
    .apply = add_summary,
};

constexpr Flag k_flag_text_field = {
    .name = "text-field",
    .value = "NAME",
    .heading = k_fields,
    .brief = "where the text of an article is; without it: text",
    .details = k_field_details,
    .apply = set_field<&ScanFields::text>,
};

constexpr Flag k_flag_html_field = {
    .name = "html-field",
    .value = "NAME",
    .heading = k_fields,
    .brief = "where the page is, as HTML; without it: html",
    .details = "Where a record has both, this is read and the text is not.",
    .apply = set_field<&ScanFields::html>,
};

constexpr Flag k_flag_title_field = {
    .name = "title-field",
    .value = "NAME",
    .heading = k_fields,
    .brief = "where its title is; without it: title",
    .details = k_field_details,
    .apply = set_field<&ScanFields::title>,
};

constexpr Flag k_flag_date_field = {
    .name = "date-field",
    .value = "NAME",
    .heading = k_fields,
    .brief = "where its date is; without it: date",
    .details = k_field_details,
    .apply = set_field<&ScanFields::date>,
};

constexpr Flag k_flag_address_field = {
    .name = "address-field",
    .value = "NAME",
    .heading = k_fields,
    .brief = "where its address is; without it: url",
    .details = k_field_details,
    .apply = set_field<&ScanFields::address>,
};

}  // namespace debunk::cli
