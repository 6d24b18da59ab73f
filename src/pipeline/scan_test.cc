#include "debunk/scan.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <span>

#include "tests/made_archives.h"

namespace debunk {
namespace {

using archive::made::gzip;

std::string warc_record(const std::string& address, const std::string& body, const std::string& type = "text/html", int status = 200) {
  const std::string http = "HTTP/1.1 " + std::to_string(status) + " X\r\nContent-Type: " + type + "\r\n\r\n" + body;
  return "WARC/1.1\r\nWARC-Type: response\r\nWARC-Target-URI: " + address + "\r\nWARC-Date: 2024-03-01T00:00:00Z\r\nContent-Type: application/http\r\n" +
         "Content-Length: " + std::to_string(http.size()) + "\r\n\r\n" + http + "\r\n\r\n";
}

std::string page(int number) {
  std::string text = "<html><body><article><h1>Harbour wall " + std::to_string(number) + " to be raised by a metre</h1>";
  for (int i = 0; i < 3 + number % 5; ++i)
    text += "<p>The council of Sandle decided on Thursday that wall " + std::to_string(number * 7 + i) + " will be raised before next winter" +
            (number % 3 == 0 ? ", because the the storms came over it.</p>" : ", because storms came over it.</p>");
  return text + "</article></body></html>";
}

/// Forty records: pages, a picture, a missing page, a text; packed one by one.
std::vector<std::string> made_members() {
  std::vector<std::string> members;
  for (int i = 0; i < 40; ++i) {
    const std::string address = "https://" + std::string(i % 2 == 0 ? "www." : "") + "paper" + std::to_string(i % 4) + ".example/" + std::to_string(i);
    if (i % 11 == 5)
      members.push_back(gzip(warc_record(address, "\x89PNG\r\n\x1A\n", "image/png")));
    else if (i % 11 == 7)
      members.push_back(gzip(warc_record(address, page(i), "text/html", 404)));
    else if (i % 11 == 9)
      members.push_back(gzip(warc_record(address, "Bridge opens\n\nThe new bridge was opened on Monday by the mayor.\n", "text/plain")));
    else
      members.push_back(gzip(warc_record(address, page(i))));
  }
  return members;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string whole;
  for (const std::string& part : parts) whole += part;
  return whole;
}

/// The archive with damage here and there.
std::string damaged(unsigned seed) {
  std::mt19937 random(seed);
  std::vector<std::string> members = made_members();
  for (std::string& member : std::span(members).subspan(1)) {  // the first one says what it is
    switch (random() % 8) {
      case 0: member[random() % member.size()] ^= static_cast<char>(1 + random() % 255); break;
      case 1: member.resize(random() % member.size()); break;
      case 2: member.insert(0, "rubbish between records"); break;
      default: break;
    }
  }
  return joined(members);
}

class Files {
 public:
  Files() : folder_(std::filesystem::temp_directory_path() / ("debunk-scan-" + std::to_string(::getpid()))) { std::filesystem::create_directories(folder_); }
  ~Files() { std::filesystem::remove_all(folder_); }

  ScanInput add(const std::string& name, const std::string& bytes) const {
    const std::string path = (folder_ / name).string();
    std::ofstream(path, std::ios::binary) << bytes;
    return {path, name};
  }

 private:
  const std::filesystem::path folder_;
};

struct Scanned {
  std::vector<ScanItem> items;
  std::vector<ScanStats> stats;  // behind each

  std::string lines(std::size_t from = 0) const {
    std::string all;
    for (std::size_t i = from; i < items.size(); ++i)
      if (!items[i].line.empty()) all += items[i].line + '\n';
    return all;
  }
  /// "ok" for what was checked, else the reason.
  std::string in_short() const {
    std::string all;
    for (const ScanItem& item : items) all += (all.empty() ? "" : " ") + (item.outcome == ScanItem::Outcome::checked ? "ok" : item.reason);
    return all;
  }
  std::vector<std::string> checked() const {
    std::vector<std::string> addresses;
    for (const ScanItem& item : items)
      if (item.outcome == ScanItem::Outcome::checked) addresses.push_back(item.record.address);
    return addresses;
  }
};

Scanned scan_all(const std::vector<ScanInput>& inputs, const ScanOptions& options = {}) {
  Scanned scanned;
  const auto result = scan(inputs, Checker(), options, [&](const ScanItem& item, const ScanStats& stats) {
    scanned.items.push_back(item);
    scanned.stats.push_back(stats);
    return true;
  });
  EXPECT_TRUE(result);
  if (result && !scanned.stats.empty()) {
    EXPECT_EQ(result.value(), scanned.stats.back());
  }
  return scanned;
}

TEST(Scan, ChecksThePagesOfAnArchiveInItsOrder) {
  const Files files;
  const Scanned scanned = scan_all({files.add("crawl.warc.gz", joined(made_members()))});
  ASSERT_EQ(scanned.items.size(), 40u);
  EXPECT_EQ(scanned.items[0].record.address, "https://www.paper0.example/0");
  EXPECT_EQ(scanned.items[0].record.date, "2024-03-01T00:00:00Z");
  EXPECT_EQ(scanned.items[0].language, "en");
  EXPECT_EQ(scanned.items[5].reason, "other-type");
  EXPECT_EQ(scanned.items[7].reason, "http-status");
  const ScanStats& stats = scanned.stats.back();
  EXPECT_EQ(stats.all.records, 33u);
  EXPECT_EQ(stats.passed_by, (ScanCounts{{"http-status", 3}, {"other-type", 4}}));
  EXPECT_TRUE(stats.skipped.empty());
  EXPECT_GT(stats.rules.at("text/doubled-word").records, 5u);
  EXPECT_EQ(stats.hosts.size(), 4u);
}

TEST(Scan, ALineIsTheReportWithThePlaceOfTheRecord) {
  const Files files;
  const Scanned scanned = scan_all({files.add("crawl.warc.gz", joined(made_members()))});
  const std::string& line = scanned.items[3].line;
  EXPECT_TRUE(line.starts_with("{\"format\":\"debunk-report/1\",\"path\":\"https://paper3.example/3\",\"digest\":\"sha256:")) << line;
  const std::string place = std::to_string(scanned.items[3].record.at);
  EXPECT_NE(line.find("\"record\":{\"input\":\"crawl.warc.gz\",\"at\":" + place + ",\"inside\":0,\"address\":\"https://paper3.example/3\"," +
                      "\"date\":\"2024-03-01T00:00:00Z\"}"),
            std::string::npos)
      << line;
  EXPECT_NE(line.find("\"rule\":\"text/doubled-word\""), std::string::npos) << line;
}

TEST(Scan, GivesTheSameForAnyNumberOfThreadsWhateverIsBroken) {
  const Files files;
  for (const unsigned seed : {1u, 2u, 3u}) {
    const std::vector<ScanInput> inputs = {files.add("a.warc.gz", damaged(seed)), files.add("b.warc.gz", damaged(seed + 100))};
    const Scanned one = scan_all(inputs);
    EXPECT_FALSE(one.stats.back().skipped.empty());
    EXPECT_GT(one.stats.back().all.records, 30u);
    for (const std::size_t jobs : {std::size_t{2}, std::size_t{7}}) {
      const Scanned more = scan_all(inputs, {.jobs = jobs});
      EXPECT_EQ(more.lines(), one.lines()) << "threads: " << jobs;
      EXPECT_EQ(more.stats, one.stats) << "threads: " << jobs;
    }
  }
}

TEST(Scan, GoesOnFromAnyPositionAsIfItHadNotStopped) {
  const Files files;
  const std::string table = "date,text\n2024,The bridge is is open.\n2025,\"It is closed, again.\"\n";
  const std::string ndjson = "{\"text\": \"The bridge is is open.\"}\n{broken\n{\"text\": \"It is closed.\"}\n";
  for (const unsigned seed : {1u, 2u, 3u, 4u}) {
    const std::vector<ScanInput> inputs = {files.add("a.warc.gz", damaged(seed)), files.add("b.csv", table), files.add("c.jsonl", ndjson),
                                           files.add("d.warc", warc_record("https://a.example/", page(3)) + warc_record("https://b.example/", page(4)))};
    const Scanned whole = scan_all(inputs);
    for (std::size_t i = 0; i < whole.items.size(); ++i) {
      const Scanned rest = scan_all(inputs, {.jobs = 1 + i % 2, .from = whole.items[i].next, .so_far = whole.stats[i]});
      EXPECT_EQ(rest.lines(), whole.lines(i + 1)) << "behind item " << i << " of seed " << seed;
      if (i + 1 < whole.items.size()) {
        EXPECT_EQ(rest.stats.back(), whole.stats.back());
      }
    }
  }
}

TEST(Scan, BeginsToReadNearThePositionWhereItCan) {
  const Files files;
  const Scanned scanned = scan_all({files.add("crawl.warc.gz", joined(made_members()))});
  const ScanItem& item = scanned.items[20];
  EXPECT_EQ(item.next.at, item.record.at);
  EXPECT_EQ(item.next.at_item, 20u);
  EXPECT_EQ(item.next.item, 21u);
}

TEST(Scan, EndsWhereTheSinkSaysSo) {
  const Files files;
  const std::vector<ScanInput> inputs = {files.add("crawl.warc.gz", joined(made_members()))};
  for (const std::size_t jobs : {std::size_t{1}, std::size_t{3}}) {
    std::size_t count = 0;
    const auto stats = scan(inputs, Checker(), {.jobs = jobs}, [&](const ScanItem&, const ScanStats&) { return ++count < 4; });
    EXPECT_EQ(count, 4u);
    EXPECT_EQ(stats.value().all.records, 4u);
  }
}

TEST(Scan, LimitCountsWhatWasChecked) {
  const Files files;
  const std::vector<ScanInput> inputs = {files.add("crawl.warc.gz", joined(made_members()))};
  const Scanned all = scan_all(inputs), some = scan_all(inputs, {.jobs = 2, .limit = 9});
  EXPECT_EQ(some.checked().size(), 9u);
  EXPECT_TRUE(all.lines().starts_with(some.lines()));
  EXPECT_TRUE(scan_all(inputs, {.limit = 9, .from = some.items.back().next, .so_far = some.stats.back()}).items.empty());
}

TEST(Scan, SampleHasTheNumberThatWasAskedForAndIsAlwaysTheSame) {
  const Files files;
  const std::vector<ScanInput> inputs = {files.add("a.warc.gz", joined(made_members())), files.add("b.warc.gz", damaged(5))};
  const Scanned seven = scan_all(inputs, {.sample = 7});
  EXPECT_EQ(seven.checked().size(), 7u);
  EXPECT_EQ(scan_all(inputs, {.jobs = 2, .sample = 7}).lines(), seven.lines());
  const Scanned eight = scan_all(inputs, {.sample = 8});
  const auto more = eight.checked();
  for (const std::string& address : seven.checked()) EXPECT_NE(std::ranges::find(more, address), more.end());
  EXPECT_EQ(scan_all(inputs, {.sample = 1000}).lines(), scan_all(inputs).lines());
}

TEST(Scan, ShareTakesAboutSoMany) {
  const Files files;
  std::string lines;
  for (int i = 0; i < 2000; ++i) lines += "{\"text\": \"Bridge " + std::to_string(i) + " is open.\"}\n";
  const std::vector<ScanInput> inputs = {files.add("a.jsonl", lines)};
  const std::size_t tenth = scan_all(inputs, {.share = 0.1}).checked().size();
  EXPECT_GT(tenth, 150u);
  EXPECT_LT(tenth, 250u);
  EXPECT_EQ(scan_all(inputs, {.share = 0.0}).checked().size(), 0u);
  EXPECT_EQ(scan_all(inputs, {.share = 1.0}).checked().size(), 2000u);
}

TEST(Scan, ConditionsOnTheSameThingAreAlternatives) {
  const Files files;
  std::string archive = joined(made_members());
  archive += gzip(warc_record("https://zeitung.example/1", "Die neue Brücke wurde am Montag von der Bürgermeisterin eröffnet, und viele kamen.", "text/plain; charset=utf-8"));
  const std::vector<ScanInput> inputs = {files.add("crawl.warc.gz", archive)};
  using enum ScanCondition::Of;
  EXPECT_EQ(scan_all(inputs, {.where = {{host, "zeitung.example"}}}).checked(), std::vector<std::string>{"https://zeitung.example/1"});
  EXPECT_EQ(scan_all(inputs, {.where = {{language, "de"}}}).checked(), std::vector<std::string>{"https://zeitung.example/1"});
  const Scanned both = scan_all(inputs, {.where = {{host, "zeitung.example"}, {host, "paper0.example"}, {language, "en"}}});
  EXPECT_EQ(both.checked().front(), "https://www.paper0.example/0");
  EXPECT_EQ(both.items.back().reason, "other-language");
  EXPECT_GT(both.stats.back().passed_by.at("other-host"), 20u);
}

TEST(Scan, AnInputThatCannotBeOpenedIsAnItemAndTheRestGoesOn) {
  const Files files;
  const Scanned scanned = scan_all({{"/nowhere/a.warc", "a.warc"}, files.add("b.txt", "The bridge is is open.")});
  EXPECT_EQ(scanned.in_short(), "unreadable ok");
  EXPECT_EQ(scanned.items[0].problem, "No such file or directory");
  EXPECT_EQ(scanned.items[0].line, R"({"format":"debunk-skip/1","record":{"input":"a.warc","at":0,"inside":0},"reason":"unreadable"})");
}

TEST(Scan, ASingleFileIsReadAsItsNameAndContentSay) {
  const Files files;
  EXPECT_EQ(scan_all({files.add("a.txt", "The bridge is is open.")}).in_short(), "ok");
  EXPECT_EQ(scan_all({files.add("a.html", page(3))}).in_short(), "ok");
  EXPECT_EQ(scan_all({files.add("a.md", "# Bridge\n\nIt is open.")}).in_short(), "ok");
  EXPECT_EQ(scan_all({files.add("story", "It is open.")}).in_short(), "ok");
  EXPECT_EQ(scan_all({files.add("story", std::string("\x7F" "ELF\2\1\1\0\0\0", 10))}).in_short(), "not-text");
  EXPECT_EQ(scan_all({files.add("a.css", "p { margin: 0 }")}).in_short(), "other-type");
  EXPECT_EQ(scan_all({files.add("a.php", page(3))}).in_short(), "ok");
  EXPECT_EQ(scan_all({files.add("a.html", "%PDF-1.7 \n")}).in_short(), "not-text");
  EXPECT_EQ(scan_all({files.add("empty.txt", "")}).in_short(), "");
}

TEST(Scan, AWebArchiveIsKnownByItsNameWhereItsStartIsBroken) {
  const Files files;
  EXPECT_EQ(scan_all({files.add("a.warc", "rubbish\r\n" + warc_record("https://a.example/", page(3)))}).in_short(), "no-record ok");
  EXPECT_EQ(scan_all({files.add("a.warc.gz", "rubbish")}).in_short(), "no-record");
}

TEST(Scan, FieldsAreThoseThatAreNamed) {
  const Files files;
  const std::vector<ScanInput> inputs = {files.add("a.jsonl", R"({"article": {"body": "The harbour wall of Sandle will be raised by the the council before next winter."}, "headline": "Bridge", "when": 2024, "link": "https://a.example/"})")};
  ScanOptions options;
  options.fields = {"article.body", "none", "headline", "when", "link"};
  const ScanItem item = scan_all(inputs, options).items.at(0);
  EXPECT_EQ(item.record.address, "https://a.example/");
  EXPECT_EQ(item.record.date, "2024");
  EXPECT_EQ(item.record.title, "Bridge");
  EXPECT_EQ(item.findings.size(), 1u);
}

TEST(Scan, LargerRecordsAreSkippedByName) {
  const Files files;
  const std::string large = "{\"text\": \"" + std::string(k_largest_scanned + 1, 'a') + "\"}\n";
  const Scanned scanned = scan_all({files.add("a.jsonl", "{\"text\": \"It is open.\"}\n" + large + "{\"text\": \"It is closed.\"}\n")}, {.jobs = 2});
  EXPECT_EQ(scanned.in_short(), "ok too-large ok");
}

TEST(Checker, KeepsNoMoreOfARuleThanItMay) {
  std::string text;
  for (int i = 0; i < 30; ++i) text += "The wall number " + std::to_string(i) + " was raised by the the council on Monday.\n\n";
  text += "It is a nice bri\u200Bdge, they say.\n";
  const Document document = Document::from_text(text);
  const Report all = check(document), some = Checker({.most_findings = 7}).check(document);
  EXPECT_TRUE(all.skipped.empty());
  ASSERT_EQ(all.findings.size(), 31u);
  ASSERT_EQ(some.findings.size(), 8u);
  for (std::size_t i = 0; i < 7; ++i) EXPECT_EQ(some.findings[i].quote.span(), all.findings[i].quote.span());
  EXPECT_EQ(some.findings[7].rule->id, "text/invisible-character");
  ASSERT_EQ(some.skipped.size(), 1u);
  EXPECT_EQ(some.skipped[0].what, "23 more of text/doubled-word");
}

TEST(ScanStats, HostsAreBounded) {
  ScanStats stats;
  ScanItem item;
  item.language = "en";
  for (std::size_t i = 0; i < k_most_hosts + 50; ++i) {
    item.record.address = "https://h" + std::to_string(i) + ".example/";
    stats.add(item);
  }
  EXPECT_EQ(stats.hosts.size(), k_most_hosts + 1);
  EXPECT_EQ(stats.hosts.at("").records, 50u);
}

}  // namespace
}  // namespace debunk
