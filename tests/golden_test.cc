// Every writer against files that people have read: tests/golden/NAME holds an article, what is found in it (findings.json: by the words
// it marks), and what each format must say. After a wanted change, DEBUNK_UPDATE_GOLDENS=1 in the environment writes them anew.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "debunk/debunk.h"
#include "tests/made_report.h"

namespace debunk {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

const fs::path k_folder = fs::path(DEBUNK_SOURCE_DIR) / "tests" / "golden";
constexpr Format k_formats[] = {Format::text, Format::json, Format::jsonl, Format::sarif, Format::annotation, Format::github};

std::string read_file(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::stringstream bytes;
  bytes << in.rdbuf();
  return bytes.str();
}

Span place_of(const Document& document, const json& spec) { return made::place(document, spec.at("find"), spec.value("nth", 1)); }

Applicability promise_of(const std::string& word) {
  for (const Applicability one : {Applicability::display_only, Applicability::unsafe, Applicability::safe})
    if (to_string(one) == word) return one;
  throw std::runtime_error("no promise: " + word);
}

Finding finding_of(const Document& document, const json& spec) {
  Finding made = made::finding(document, place_of(document, spec), spec.at("rule"), *parse_level(spec.at("level").get<std::string>()));
  made.message = spec.at("message");
  made.label = spec.value("label", "");
  for (const json& related : spec.value("related", json::array()))
    made.related.push_back({Quote(document, place_of(document, related)), related.at("message")});
  for (const json& one : spec.value("evidence", json::array())) made.evidence.push_back({one.at("source"), one.at("url"), one.at("text")});
  if (spec.contains("fix")) {
    const json& fix = spec["fix"];
    made.fix = Fix{promise_of(fix.at("applicability")), fix.at("title"), {}};
    for (const json& edit : fix.at("edits")) made.fix->edits.push_back({place_of(document, edit), edit.at("text")});
  }
  return made;
}

Report report_of(const fs::path& folder) {
  const json spec = json::parse(read_file(folder / "findings.json"));
  const bool markdown = fs::exists(folder / "article.md");
  const std::string name = folder.filename().string() + (markdown ? ".md" : ".txt");
  DocumentOptions options{spec.value("path", name), spec.value("encoding", ""), {}};
  std::string bytes = read_file(folder / (markdown ? "article.md" : "article.txt"));
  const Document document =
      markdown ? Document::from_markdown(std::move(bytes), std::move(options)) : Document::from_text(std::move(bytes), std::move(options));
  Report report = made::report(document);
  report.language = spec.at("language");
  report.suppressed = spec.value("suppressed", 0u);
  for (const json& one : spec.value("skipped", json::array())) report.skipped.push_back({one.at("what"), one.at("reason")});
  for (const json& one : spec.at("findings")) report.findings.push_back(finding_of(document, one));
  return report;
}

std::vector<fs::path> folders() {
  std::vector<fs::path> found;
  for (const auto& entry : fs::directory_iterator(k_folder))
    if (fs::exists(entry.path() / "findings.json")) found.push_back(entry.path());
  std::ranges::sort(found);
  return found;
}

void expect_golden(const fs::path& file, const std::string& output) {
  if (std::getenv("DEBUNK_UPDATE_GOLDENS") != nullptr) {
    std::ofstream(file, std::ios::binary) << output;
    return;
  }
  EXPECT_EQ(read_file(file), output) << file << "\nif this is as it should be: DEBUNK_UPDATE_GOLDENS=1 ctest -R Golden";
}

std::string written(const Report& report, Format format, WriteOptions options = {}) {
  std::ostringstream out;
  write(out, report, format, options);
  return out.str();
}

class Golden : public testing::TestWithParam<fs::path> {};

TEST_P(Golden, EveryFormatSaysWhatItShould) {
  const Report report = report_of(GetParam());
  for (const Format format : k_formats) expect_golden(GetParam() / ("expected." + std::string(to_string(format))), written(report, format));
}

TEST_P(Golden, FixesMakeWhatTheyShould) {
  const Report report = report_of(GetParam());
  const FixedText fixed = apply_fixes(report, Applicability::unsafe);
  if (fixed.applied.empty()) return;
  expect_golden(GetParam() / "expected.fixed", fixed.bytes);
  expect_golden(GetParam() / "expected.diff", unified_diff(report.document, fixed));
}

TEST_P(Golden, ColoursChangeNothingElse) {
  const Report report = report_of(GetParam());
  std::string colored = written(report, Format::text, {.color = true}), plain;
  for (std::size_t at = 0; at < colored.size(); ++at) {
    if (colored.compare(at, 2, "\x1b[") == 0)
      at = colored.find('m', at);
    else
      plain += colored[at];
  }
  EXPECT_EQ(plain, written(report, Format::text));
}

INSTANTIATE_TEST_SUITE_P(Golden, Golden, testing::ValuesIn(folders()), [](const auto& folder) { return folder.param.filename().string(); });

TEST(Goldens, SeveralReportsAreOneStream) {
  for (const Format format : k_formats) {
    std::ostringstream out;
    const std::unique_ptr<Writer> writer = make_writer(format, out);
    for (const char* name : {"planted", "clean", "odd"}) writer->add(report_of(k_folder / name));
    writer->finish();
    expect_golden(k_folder / "several" / ("expected." + std::string(to_string(format))), out.str());
  }
}

// ---- what the formats promise beyond their looks -----------------------------------------------------------------------------

TEST_P(Golden, JsonQuotesTheBytesOfTheFile) {
  const Report report = report_of(GetParam());
  const json made = json::parse(written(report, Format::json));
  EXPECT_EQ(made, json::parse(written(report, Format::jsonl)));
  ASSERT_EQ(made["findings"].size(), report.findings.size());
  const auto expect_slice = [&](const json& place) {
    const std::size_t start = place.at("start"), end = place.at("end");
    ASSERT_LE(start, end);
    ASSERT_LE(end, report.document.source().size());
    if (report.document.is_markdown()) return;
    const std::string bytes(report.document.source().substr(start, end - start));
    EXPECT_EQ(place.at("text"), Document::from_text(bytes, {"", report.document.encoding(), {}}).text());
  };
  for (const json& finding : made["findings"]) {
    expect_slice(finding);
    for (const json& related : finding["related"]) expect_slice(related);
  }
}

/// The region of a SARIF log or the positions of an annotation, cut out of the file by counting characters.
std::string slice_of_characters(std::string_view text, std::size_t start, std::size_t end) {
  std::string out;
  std::size_t count = 0;
  for (const char byte : text) {
    if ((byte & 0xC0) != 0x80) ++count;
    if (count > start && count <= end) out += byte;
  }
  return out;
}

TEST_P(Golden, SarifRegionsAgreeWithEachOther) {
  const Report report = report_of(GetParam());
  const json run = json::parse(written(report, Format::sarif))["runs"][0];
  ASSERT_EQ(run["results"].size(), report.findings.size());
  if (report.document.is_markdown()) return;
  for (const json& result : run["results"]) {
    const json& region = result["locations"][0]["physicalLocation"]["region"];
    const std::size_t start = region["charOffset"], length = region["charLength"];
    EXPECT_EQ(region["snippet"]["text"], slice_of_characters(report.document.text(), start, start + length));
    EXPECT_EQ(run["tool"]["driver"]["rules"][result["ruleIndex"].get<std::size_t>()]["id"], result["ruleId"]);
    EXPECT_GE(region["startLine"], 1);
    EXPECT_GE(region["startColumn"], 1);
  }
}

TEST_P(Golden, AnnotationsSelectTheSameWordsTwice) {
  const Report report = report_of(GetParam());
  const json collection = json::parse(written(report, Format::annotation));
  EXPECT_EQ(collection["total"], report.findings.size());
  ASSERT_EQ(collection["first"]["items"].size(), report.findings.size());
  const Document file = report.document.is_markdown()
                            ? Document::from_text(std::string(report.document.source()), {"", report.document.encoding(), {}})
                            : report.document;
  for (const json& annotation : collection["first"]["items"]) {
    const json& quote = annotation["target"]["selector"][0];
    const json& position = annotation["target"]["selector"][1];
    EXPECT_EQ(quote["exact"], slice_of_characters(file.text(), position["start"], position["end"]));
    const std::string whole = quote["prefix"].get<std::string>() + quote["exact"].get<std::string>() + quote["suffix"].get<std::string>();
    EXPECT_NE(file.text().find(whole), std::string_view::npos);
  }
}

/// What tests/validate_json.py says of files: the schemas are checked by a library that knows JSON Schema, which C++ in Debian does not have.
bool is_valid(const std::string& schema, const std::string& files) {
  const std::string root = DEBUNK_SOURCE_DIR, python = fs::exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
  return std::system((python + " -B '" + root + "/tests/validate_json.py' '" + root + "/" + schema + "' " + files).c_str()) == 0;
}

class Schemas : public testing::Test {
 protected:
  void SetUp() override {
    const std::string python = fs::exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3";
    if (std::system((python + " -c 'import jsonschema' 2>/dev/null").c_str()) != 0)
      GTEST_SKIP() << "python3-jsonschema is not installed: apt install python3-jsonschema";
  }
  const std::string report_ = "docs/formats/report.schema.json", sarif_ = "tests/schemas/sarif-2.1.0-rtm.5.json";
  const std::string goldens_ = "'" + k_folder.string() + "'/*/expected";
};

// The goldens are the real output, byte for byte: see above.
TEST_F(Schemas, AllOutputIsValid) {
  EXPECT_TRUE(is_valid(report_, goldens_ + ".json"));
  EXPECT_TRUE(is_valid(report_, goldens_ + ".jsonl"));
  EXPECT_TRUE(is_valid(sarif_, goldens_ + ".sarif"));
}

TEST_F(Schemas, ArticlesAreValid) {
  std::string files;
  const fs::path folder = fs::path(testing::TempDir()) / "debunk_articles";
  fs::create_directories(folder);
  for (const auto& entry : fs::directory_iterator(fs::path(DEBUNK_SOURCE_DIR) / "tests" / "stories")) {
    const fs::path file = folder / (entry.path().filename().string() + ".json");
    std::ofstream out(file);
    write_article(out, read_document(entry.path().string()).value(), ArticleFormat::json);
    files += " '" + file.string() + "'";
  }
  EXPECT_TRUE(is_valid("docs/formats/extract.schema.json", files));
  fs::remove_all(folder);
}

TEST_F(Schemas, ScansAreValid) {
  const fs::path folder = fs::path(testing::TempDir()) / "debunk_scan";
  fs::create_directories(folder);
  const std::string input = (folder / "in.jsonl").string();
  std::ofstream(input) << R"({"url": "https://a.example/", "date": "2024", "title": "Wall", "text": "The wall was raised by the the council on Monday."})" << "\n{broken\n";
  std::ofstream reports(folder / "reports.jsonl"), skips(folder / "skips.jsonl"), summary(folder / "summary.json");
  const auto stats = scan({{input, "in.jsonl"}}, Checker(), {}, [&](const ScanItem& item, const ScanStats&) {
    (item.outcome == ScanItem::Outcome::checked ? reports : skips) << item.line << '\n';
    return true;
  });
  write_scan_summary_json(summary, stats.value());
  for (std::ofstream* out : {&reports, &skips, &summary}) out->close();
  EXPECT_EQ(stats.value().all.findings, 1u);
  EXPECT_TRUE(is_valid(report_, "'" + (folder / "reports.jsonl").string() + "'"));
  EXPECT_TRUE(is_valid("docs/formats/scan.schema.json", "'" + (folder / "skips.jsonl").string() + "' '" + (folder / "summary.json").string() + "'"));
  fs::remove_all(folder);
}

TEST_F(Schemas, RefuseWhatIsWrong) {
  const json good = json::parse(read_file(k_folder / "planted" / "expected.json"));
  const std::vector<std::pair<std::string, json>> changes{{"/format", "debunk-report/2"},
                                                          {"/digest", "sha256:"},
                                                          {"/findings/0/level", "fatal"},
                                                          {"/findings/0/start", -1},
                                                          {"/findings/0/text", ""},
                                                          {"/findings/0/fix/applicability", "sure"},
                                                          {"/findings/0/fix/edits/0/end", "12"},
                                                          {"/findings/0/evidence/0", json::object()},
                                                          {"/skipped", nullptr}};
  const fs::path file = fs::path(testing::TempDir()) / "debunk_wrong_report.json";
  for (const auto& [place, value] : changes) {
    json wrong = good;
    wrong[json::json_pointer(place)] = value;
    std::ofstream(file) << wrong;
    EXPECT_FALSE(is_valid(report_, "'" + file.string() + "' > /dev/null")) << place;
  }
  fs::remove(file);
}

}  // namespace
}  // namespace debunk
