// What must hold for any bytes: random ones, and the stories beside this file after every kind of accident, in every encoding.
// The numbers are drawn from fixed seeds, so a failure comes again; SCOPED_TRACE names the input.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <random>
#include <sstream>
#include <thread>

#include "extract/encode.h"
#include "tests/properties.h"

namespace debunk {
namespace {

struct Input {
  std::string name, bytes, encoding;
  Document document() const {
    const DocumentOptions options{name, encoding, {}};
    if (name.ends_with(".html")) return Document::from_html(bytes, options);
    return name.ends_with(".md") ? Document::from_markdown(bytes, options) : Document::from_text(bytes, options);
  }
};

std::vector<Input> stories() {
  std::vector<Input> all;
  for (const auto& entry : std::filesystem::directory_iterator(DEBUNK_SOURCE_DIR "/tests/stories")) {
    std::ifstream in(entry.path(), std::ios::binary);
    all.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(in), {}}, ""});
  }
  std::ranges::sort(all, {}, &Input::name);
  return all;
}

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : engine_(seed) {}
  std::size_t below(std::size_t count) { return count == 0 ? 0 : engine_() % count; }  // the same with every standard library
  char byte() { return static_cast<char>(below(256)); }

 private:
  std::mt19937_64 engine_;
};

/// One accident at a random place: a byte changed, a piece cut, doubled, moved or put in from elsewhere, an odd character.
void have_accident(std::string& bytes, const std::vector<Input>& others, Dice& dice) {
  static const std::string k_odd[] = {"\xE2\x80\x8B", "\xE2\x80\xAE", "\xF0\x9D\x90\x80", "\xD0\xB0", "\xC3\xA9", "\xC3\x83\xC2\xA9", "\xE2\x80\x9C", "\xE2\x80\x9D", "\"", "'",
                                      "\r", "\n", "\n\n", "\r\n", "\xE2\x80\xA8", std::string(1, '\0'), "\x1B[31m", "\xFF", "\xC3", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                      "&amp;", "<b>", "{{", "\xCC\x81", "\xEA\xB4\x91\xEC\xA3\xBC", "\xEF\xBB\xBF", "```\n", "> ", "\xEF\xBF\xBD"};
  const std::size_t at = dice.below(bytes.size() + 1), size = dice.below(std::min<std::size_t>(60, bytes.size() - at) + 1);
  switch (dice.below(7)) {
    case 0: if (at < bytes.size()) bytes[at] = dice.byte(); break;
    case 1: bytes.erase(at, size); break;
    case 2: bytes.insert(at, bytes.substr(at, size)); break;
    case 3: {
      const std::string piece = bytes.substr(at, size);
      bytes.erase(at, size);
      bytes.insert(dice.below(bytes.size() + 1), piece);
      break;
    }
    case 4: {
      const std::string& other = others[dice.below(others.size())].bytes;
      bytes.insert(at, other.substr(dice.below(other.size()), dice.below(60)));
      break;
    }
    case 5: bytes.resize(at); break;
    default: bytes.insert(at, k_odd[dice.below(std::size(k_odd))]);
  }
}

/// The stories as they are, after accidents, in other encodings, and noise.
const std::vector<Input>& inputs() {
  static const std::vector<Input> all = [] {
    const std::vector<Input> whole = stories();
    std::vector<Input> out = whole;
    Dice dice(20240303);
    for (int round = 0; round < 12; ++round)
      for (const Input& story : whole) {
        Input broken = story;
        for (std::size_t accidents = 1 + dice.below(6); accidents > 0; --accidents) have_accident(broken.bytes, whole, dice);
        broken.name = std::to_string(round) + "-" + story.name;
        out.push_back(std::move(broken));
      }
    for (const char* encoding : {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256",
                                 "windows-1258", "ISO-8859-1", "ISO-8859-7", "KOI8-R", "macintosh", "TIS-620", "Shift_JIS", "EUC-JP", "EUC-KR", "GB18030", "Big5"})
      for (const Input& story : whole) {
        const std::optional<std::string> bytes = extract::encode(story.bytes, encoding);
        if (!bytes) continue;  // the encoding has not all its letters
        out.push_back({std::string(encoding) + "-" + story.name, *bytes, encoding});
        out.push_back({std::string(encoding) + "-detected-" + story.name, *bytes, ""});
        Input broken = out[out.size() - 2];
        broken.name = "broken-" + broken.name;
        have_accident(broken.bytes, whole, dice);
        out.push_back(std::move(broken));
      }
    for (std::size_t size : {0, 1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 31, 64, 100, 255, 1000})
      for (const char* name : {"noise.txt", "noise.md", "noise.html"}) {
        std::string bytes(size, '\0');
        for (char& byte : bytes) byte = dice.byte();
        out.push_back({std::to_string(size) + "-" + name, bytes, ""});
        std::ranges::for_each(bytes, [](char& byte) { byte = static_cast<char>(byte & 0x7F); });
        out.push_back({std::to_string(size) + "-ascii-" + name, bytes, ""});
      }
    return out;
  }();
  return all;
}

const Checker& every_rule() {
  static const Checker checker({RuleSet::all()});
  return checker;
}

TEST(AnyBytes, DocumentsKeepTheirPromises) {
  for (const Input& input : inputs()) EXPECT_EQ(properties::broken(input.document()), "") << input.name;
}

TEST(AnyBytes, SoundTextComesBackFromEveryEncoding) {
  const std::vector<Input> whole = stories();
  std::size_t read = 0;
  for (const Input& input : inputs()) {
    if (input.encoding.empty() || input.name.starts_with("broken-")) continue;
    const auto story = std::ranges::find_if(whole, [&](const Input& one) { return input.name == input.encoding + "-" + one.name; });
    ASSERT_NE(story, whole.end());
    EXPECT_TRUE(input.document().text() == story->document().text()) << input.name;
    ++read;
  }
  EXPECT_GT(read, 4 * whole.size());  // UTF-16 and UTF-32 hold them all
}

TEST(AnyBytes, FindingsQuoteTheirBytes) {
  std::size_t findings = 0;
  for (const Input& input : inputs()) {
    const Report report = every_rule().check(input.document());
    EXPECT_EQ(properties::broken(report), "") << input.name;
    findings += report.findings.size();
  }
  EXPECT_GT(findings, inputs().size() / 10);  // something was there to be looked at
}

TEST(AnyBytes, FixesOfEachPromiseLeaveNoneBehind) {
  for (const Input& input : inputs())
    for (const Applicability promise : {Applicability::safe, Applicability::unsafe})
      EXPECT_EQ(properties::broken_fixes(input.document(), every_rule(), promise), "") << input.name << ", " << to_string(promise);
}

TEST(AnyBytes, EveryFormatIsSound) {
  for (const Input& input : inputs()) {
    const Report report = every_rule().check(input.document());
    for (const Format format : {Format::text, Format::json, Format::jsonl, Format::sarif, Format::html, Format::annotation, Format::github})
      EXPECT_EQ(properties::broken_output(report, format), "") << input.name;
  }
}

TEST(AnyBytes, OneCheckerGivesTheSameBytesToAnyNumberOfThreads) {
  const auto check_all = [](std::size_t threads) {
    std::vector<std::string> lines(inputs().size());
    std::vector<std::jthread> running;
    for (std::size_t first = 0; first < threads; ++first)
      running.emplace_back([&lines, first, threads] {
        for (std::size_t i = first; i < lines.size(); i += threads) {
          std::ostringstream out;
          write(out, every_rule().check(inputs()[i].document()), Format::jsonl);
          lines[i] = out.str();
        }
      });
    running.clear();  // joins
    return lines;
  };
  const std::vector<std::string> alone = check_all(1);
  EXPECT_EQ(check_all(2), alone);
  EXPECT_EQ(check_all(7), alone);
}

/// What the program prints for a folder.
std::string printed(const std::filesystem::path& folder, int jobs) {
  const std::string command = "'" DEBUNK_PROGRAM "' check --no-config --preview --format jsonl --jobs " + std::to_string(jobs) + " '" + folder.string() + "' 2>&1";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(command.c_str(), "r"), pclose);
  std::string out;
  std::array<char, 4096> piece;
  while (const std::size_t size = std::fread(piece.data(), 1, piece.size(), pipe.get())) out.append(piece.data(), size);
  return out;
}

TEST(AnyBytes, TheProgramGivesTheSameBytesWithAnyNumberOfJobs) {
  const std::filesystem::path folder = std::filesystem::path(testing::TempDir()) / ("debunk-jobs-" + std::to_string(getpid()));
  std::filesystem::create_directories(folder);
  for (std::size_t i = 0; i < inputs().size(); i += 3) {
    const char* suffix = inputs()[i].name.ends_with(".md") ? ".md" : ".txt";
    std::ofstream(folder / (std::to_string(i) + suffix), std::ios::binary) << inputs()[i].bytes;
  }
  const std::string alone = printed(folder, 1);
  EXPECT_GT(std::ranges::count(alone, '\n'), 100);
  EXPECT_TRUE(printed(folder, 2) == alone);
  EXPECT_TRUE(printed(folder, 7) == alone);
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace debunk
