// Speed of every stage, every rule and every writer, over made-up articles and pages and over folders
// given as --texts=NAME:FOLDER and --pages=NAME:FOLDER. Each figure is
// bytes of text a second on one core. The stages are timed apart: what one needs from another is made before the clock starts.
#include <benchmark/benchmark.h>

#include <cstring>
#include <functional>
#include <memory>
#include <ostream>
#include <streambuf>

#include "bench/pages.h"
#include "bench/texts.h"
#include "debunk/debunk.h"
#include "language/analysis.h"
#include "rules/article.h"
#include "rules/injected/planted.h"
#include "rules/registry.h"

namespace debunk::bench {
namespace {

using benchmark::State;
using rules::Article;

/// Documents and articles of one set of texts, every analysis made.
struct Prepared {
  Texts texts;
  std::vector<Document> documents;
  std::vector<std::unique_ptr<Article>> articles;
  std::vector<text::Tokens> tokens;  // of each article

  explicit Prepared(Texts from) : texts(std::move(from)) {
    for (const std::string& text : texts.texts) documents.push_back(Document::from_text(text));
    for (const Document& document : documents) {
      articles.push_back(std::make_unique<Article>(document));
      tokens.push_back(text::tokenize(document.text()));
      const Article& article = *articles.back();
      for (const Rule& rule : all_rules()) {  // as a rule needs it, so that no rule pays for another
        std::vector<Finding> out;
        rules::Findings findings(document, rule, rule.level, out);
        rules::function_of(rule)(article, findings);
      }
    }
  }
};

void count(State& state, const Prepared& on) { state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * on.texts.bytes())); }

/// Swallows what it is given.
class Sink : public std::streambuf {
  int_type overflow(int_type c) override { return traits_type::not_eof(c); }
  std::streamsize xsputn(const char*, std::streamsize size) override { return size; }
};

template <class Work>
void for_each_article(const std::string& name, const Prepared& on, Work work) {
  benchmark::RegisterBenchmark((name + "/" + on.texts.name).c_str(), [&on, work](State& state) {
    for (auto _ : state)
      for (std::size_t i = 0; i < on.articles.size(); ++i) work(*on.articles[i], on.tokens[i]);
    count(state, on);
  })->Unit(benchmark::kMillisecond);
}

template <class Work>
void for_each_document(const std::string& name, const Prepared& on, Work work) {
  benchmark::RegisterBenchmark((name + "/" + on.texts.name).c_str(), [&on, work](State& state) {
    for (auto _ : state)
      for (const Document& document : on.documents) work(document);
    count(state, on);
  })->Unit(benchmark::kMillisecond);
}

void register_stages(const Prepared& on) {
  benchmark::RegisterBenchmark(("stage/read/" + on.texts.name).c_str(), [&on](State& state) {
    for (auto _ : state)
      for (const std::string& text : on.texts.texts) benchmark::DoNotOptimize(Document::from_text(text));
    count(state, on);
  })->Unit(benchmark::kMillisecond);
  for_each_article("stage/words", on, [](const Article& article, const text::Tokens&) { benchmark::DoNotOptimize(text::tokenize(article.text())); });
  for_each_article("stage/sentences", on, [](const Article& article, const text::Tokens& tokens) {
    benchmark::DoNotOptimize(text::find_sentences(article.text(), tokens, article.blocks()));
  });
  for_each_article("stage/quotations", on, [](const Article& article, const text::Tokens&) {
    benchmark::DoNotOptimize(text::find_quotations(article.text(), article.quotation_marks(), article.blocks()));
  });
  for_each_article("stage/language", on, [](const Article&, const text::Tokens& tokens) { benchmark::DoNotOptimize(text::detect_language(tokens)); });
  for_each_article("stage/notable-words", on, [](const Article& article, const text::Tokens& tokens) {
    benchmark::DoNotOptimize(rules::find_notable_words(article.language(), tokens.words));
  });
  for_each_article("stage/notable-marks", on, [](const Article&, const text::Tokens& tokens) { benchmark::DoNotOptimize(rules::find_notable_marks(tokens.marks)); });
  for_each_article("stage/phrases", on, [](const Article& article, const text::Tokens& tokens) {
    benchmark::DoNotOptimize(rules::phrase_table().find(article.text(), tokens.words, article.notable_words().anchors));
  });
  for_each_article("stage/planted", on,
                   [](const Article& article, const text::Tokens&) { benchmark::DoNotOptimize(rules::injected::find_planted(article)); });
}

/// All of src/language, of the articles that are English; counts its tokens.
void register_english(const Prepared& on) {
  benchmark::RegisterBenchmark(("stage/english/" + on.texts.name).c_str(), [&on](State& state) {
    std::size_t tokens = 0, bytes = 0;
    for (auto _ : state) {
      for (const auto& article : on.articles) {
        if (article->language() != text::Language::en) continue;
        const language::Analysis analysis = language::analyse(article->text(), article->blocks());
        tokens += analysis.tokens.size();
        bytes += article->text().size();
      }
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
    state.counters["tokens/s"] = benchmark::Counter(static_cast<double>(tokens), benchmark::Counter::kIsRate);
  })->Unit(benchmark::kMillisecond);
}

void register_rules(const Prepared& on) {
  for (const Rule& rule : all_rules())
    for_each_article("rule/" + std::string(rule.id), on, [&rule](const Article& article, const text::Tokens&) {
      std::vector<Finding> out;
      rules::Findings findings(article.document(), rule, rule.level, out);
      rules::function_of(rule)(article, findings);
      benchmark::DoNotOptimize(out);
    });
}

void register_whole(const Prepared& on) {
  static const Checker damage({RuleSet::none().with("injected").with("page").with("structure").with("text")});
  static const Checker checker({RuleSet::quick()});
  static const Checker recommended;
  static const Checker every({RuleSet::all()});
  for_each_document("all/damage-rules", on, [](const Document& document) { benchmark::DoNotOptimize(damage.check(document)); });
  for_each_document("all/quick-rules", on, [](const Document& document) { benchmark::DoNotOptimize(checker.check(document)); });
  for_each_document("all/default-rules", on, [](const Document& document) { benchmark::DoNotOptimize(recommended.check(document)); });
  for_each_document("all/every-rule", on, [](const Document& document) { benchmark::DoNotOptimize(every.check(document)); });
  benchmark::RegisterBenchmark(("all/bytes-to-report/" + on.texts.name).c_str(), [&on](State& state) {
    for (auto _ : state)
      for (const std::string& text : on.texts.texts) benchmark::DoNotOptimize(checker.check(Document::from_text(text)));
    count(state, on);
  })->Unit(benchmark::kMillisecond);
  for_each_document("all/fix", on, [](const Document& document) { benchmark::DoNotOptimize(fix_all(document, checker)); });
}

void register_writers(const Prepared& on) {
  const Checker every({RuleSet::all()});
  auto reports = std::make_shared<std::vector<Report>>();
  for (const Document& document : on.documents) reports->push_back(every.check(document));
  for (const Format format : {Format::text, Format::json, Format::jsonl, Format::sarif, Format::html, Format::annotation, Format::github})
    benchmark::RegisterBenchmark(("write/" + std::string(to_string(format)) + "/" + on.texts.name).c_str(), [&on, reports, format](State& state) {
      for (auto _ : state) {
        Sink sink;
        std::ostream out(&sink);
        const auto writer = make_writer(format, out);
        for (const Report& report : *reports) writer->add(report);
        writer->finish();
      }
      count(state, on);
    })->Unit(benchmark::kMillisecond);
}

int run(int argc, char** argv) {
  constexpr std::size_t k_made = 2 << 20, k_read = 24 << 20, k_pages = 64 << 20;
  std::vector<Texts> sets, pages;
  std::vector<char*> rest;
  for (int i = 0; i < argc; ++i) {
    const std::string_view argument = argv[i];
    const std::size_t colon = argument.find(':');
    const auto read = [&](std::size_t most) { return from_folder(std::string(argument.substr(8, colon - 8)), std::string(argument.substr(colon + 1)), most); };
    if (argument.starts_with("--texts=") && colon != std::string_view::npos)
      sets.push_back(read(k_read));
    else if (argument.starts_with("--pages=") && colon != std::string_view::npos)
      pages.push_back(read(k_pages));
    else
      rest.push_back(argv[i]);
  }
  if (sets.empty()) {
    sets.push_back(made_english(k_made));
    sets.push_back(made_other_scripts(k_made));
  }
  if (pages.empty()) pages.push_back(made_pages(k_made));
  std::vector<std::unique_ptr<Prepared>> prepared;
  for (Texts& texts : sets) prepared.push_back(std::make_unique<Prepared>(std::move(texts)));
  for (const auto& on : prepared) {
    register_whole(*on);
    register_stages(*on);
    register_english(*on);
    register_rules(*on);
    register_writers(*on);
  }
  for (const Texts& on : pages) register_pages(on);
  int count = static_cast<int>(rest.size());
  benchmark::Initialize(&count, rest.data());
  if (benchmark::ReportUnrecognizedArguments(count, rest.data())) return 2;
  benchmark::RunSpecifiedBenchmarks();
  return 0;
}

}  // namespace
}  // namespace debunk::bench

int main(int argc, char** argv) { return debunk::bench::run(argc, argv); }
