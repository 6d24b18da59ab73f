// Trains models/english.bin: see README.md.
#include <malloc.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <map>
#include <string>
#include <unordered_map>

#include "language/features.h"
#include "language/split.h"
#include "training/language/network.h"
#include "training/language/train_split.h"
#include "training/language/treebank.h"
#include "training/language/write_model.h"

namespace {

using namespace debunk;
using namespace debunk::training;

struct Vocabulary {
  std::unordered_map<std::uint64_t, std::uint32_t> rows;
  std::uint32_t row(std::uint64_t feature) const {
    const auto found = rows.find(feature);
    return found == rows.end() ? 0 : found->second;
  }
};

std::vector<language::Features> features_of(const training::Document& document, const Sentence& sentence) {
  std::vector<language::Features> features(sentence.pieces.size() + 1);
  features[0] = language::root_features();
  language::find_features(document.text, sentence.pieces, std::span(features).subspan(1));
  return features;
}

std::vector<Example> examples(const std::vector<training::Document>& documents, const Vocabulary& vocabulary) {
  std::vector<Example> all;
  for (const training::Document& document : documents) {
    for (const Sentence& sentence : document.sentences) {
      Example example;
      example.gold = &sentence;
      for (const language::Features& features : features_of(document, sentence)) {
        auto& rows = example.rows.emplace_back();
        for (std::size_t i = 0; i < features.size(); ++i) rows[i] = features[i] == 0 ? 0 : vocabulary.row(features[i]);
      }
      all.push_back(std::move(example));
    }
  }
  return all;
}

void measure(Network& network, const std::vector<Example>& dev, const char* name) {
  std::size_t tokens = 0, parts = 0, unlabelled = 0, labelled = 0, gold_names = 0, said_names = 0, right_names = 0;
  for (std::size_t i = 0; i < dev.size(); i += 16) {
    std::vector<const Example*> batch;
    for (std::size_t j = i; j < std::min(dev.size(), i + 16); ++j) batch.push_back(&dev[j]);
    const std::vector<Said> said = network.say(batch);
    for (std::size_t j = 0; j < batch.size(); ++j) {
      const Sentence& gold = *batch[j]->gold;
      const auto spans = [](const std::vector<std::uint8_t>& labels) {
        std::map<std::size_t, std::pair<std::size_t, int>> found;
        for (std::size_t k = 0; k < labels.size();) {
          if (labels[k] == 0) {
            ++k;
            continue;
          }
          const int kind = (labels[k] - 1) / 2;
          std::size_t end = k + 1;
          while (end < labels.size() && labels[end] == 2 + 2 * kind) ++end;
          found[k] = {end, kind};
          k = end;
        }
        return found;
      };
      if (!gold.entities.empty()) {
        const auto a = spans(gold.entities), b = spans(said[j].entities);
        gold_names += a.size();
        said_names += b.size();
        for (const auto& one : a) right_names += b.count(one.first) && b.at(one.first) == one.second;
      }
      for (std::size_t k = 0; k < gold.pieces.size(); ++k) {
        ++tokens;
        parts += said[j].parts[k] == gold.parts[k];
        if (said[j].heads[k + 1] != gold.heads[k]) continue;
        ++unlabelled;
        labelled += language::universal(static_cast<language::Relation>(said[j].relations[k])) == language::universal(static_cast<language::Relation>(gold.relations[k]));
      }
    }
  }
  const auto share = [](std::size_t a, std::size_t b) { return b == 0 ? 0.0 : 100.0 * static_cast<double>(a) / static_cast<double>(b); };
  std::printf("  %s: UPOS %.2f UAS %.2f LAS %.2f names %.2f (p %.1f r %.1f)\n", name, share(parts, tokens), share(unlabelled, tokens), share(labelled, tokens),
              share(2 * right_names, gold_names + said_names), share(right_names, said_names), share(right_names, gold_names));
}

struct Schedule {
  const char* name;
  std::size_t epochs;
  float first_rate, last_rate, dropout, word_dropout;
};

constexpr Schedule k_silver_schedule{"silver", 1, 0.0025f, 0.00125f, 0.1f, 0.05f}, k_gold_schedule{"epoch", 9, 0.00175f, 0.00005f, 0.25f, 0.15f};
constexpr std::size_t k_batch_tokens = 400;
constexpr std::size_t k_silver_for_names = 5000;

void teach(Network& network, const std::vector<Example>& examples, const Schedule& schedule, std::mt19937_64& random, const std::function<void()>& measured) {
  const auto begin = std::chrono::steady_clock::now();
  std::vector<const Example*> shuffled;
  std::size_t tokens = 0;
  for (const Example& example : examples) {
    if (example.rows.size() > language::k_longest_sentence + 1) continue;
    shuffled.push_back(&example);
    tokens += example.rows.size();
  }
  const double total = static_cast<double>(tokens * schedule.epochs);
  double done = 0;
  for (std::size_t epoch = 0; epoch < schedule.epochs; ++epoch) {
    for (std::size_t i = shuffled.size(); i > 1; --i) std::swap(shuffled[i - 1], shuffled[random() % i]);
    Losses losses;
    std::size_t batches = 0;
    for (std::size_t i = 0; i < shuffled.size();) {
      std::vector<const Example*> batch;
      std::size_t size = 0;
      for (; i < shuffled.size() && size < k_batch_tokens; ++i) {
        batch.push_back(shuffled[i]);
        size += shuffled[i]->rows.size();
      }
      const float progress = static_cast<float>(done / total);
      const float warm = std::min(1.0f, static_cast<float>(done) / 80000.0f + 0.01f);
      network.train(batch, warm * (schedule.first_rate + (schedule.last_rate - schedule.first_rate) * progress), schedule.dropout, schedule.word_dropout, losses);
      done += static_cast<double>(size);
      ++batches;
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const double n = static_cast<double>(batches);
    std::printf("%s %zu, %.0f s: tags %.4f arcs %.4f labels %.4f names %.4f\n", schedule.name, epoch + 1, seconds, losses.tags / n, losses.arcs / n, losses.labels / n, losses.entities / n);
    if (epoch % 2 == 1 || epoch + 1 == schedule.epochs) measured();
    std::fflush(stdout);
  }
}

/// Which features get a vector: those seen so often in the treebanks or in the silver texts.
std::vector<std::uint64_t> choose_features(const std::vector<training::Document>& train, const std::vector<training::Document>& silver, std::size_t least, std::size_t least_silver) {
  std::unordered_map<std::uint64_t, std::pair<std::size_t, std::size_t>> counts;
  std::vector<std::uint64_t> order;
  const auto count = [&](const std::vector<training::Document>& documents, bool is_silver) {
    for (const auto& document : documents) {
      for (const Sentence& sentence : document.sentences) {
        for (const auto& features : features_of(document, sentence)) {
          for (const std::uint64_t feature : features) {
            if (feature == 0) continue;
            auto& [gold, other] = counts[feature];
            const bool had = gold >= least || other >= least_silver;
            ++(is_silver ? other : gold);
            if (!had && (gold >= least || other >= least_silver)) order.push_back(feature);
          }
        }
      }
    }
  };
  count(train, false);
  count(silver, true);
  return order;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 5) {
    std::fprintf(stderr, "usage: train_english TRAIN.tsv DEV.tsv SILVER.tsv MODEL\n");
    return 2;
  }
  mallopt(M_MMAP_THRESHOLD, 1 << 30);  // memory that was used once is kept
  mallopt(M_TRIM_THRESHOLD, 1 << 30);
  const auto train = read_treebank(argv[1]), dev = read_treebank(argv[2]), silver = read_treebank(argv[3]);
  const std::vector<std::uint64_t> order = choose_features(train, silver, 2, 4);
  Vocabulary vocabulary;
  for (const std::uint64_t feature : order) vocabulary.rows.emplace(feature, static_cast<std::uint32_t>(vocabulary.rows.size() + 1));
  const std::vector<Example> examples_train = examples(train, vocabulary), examples_silver = examples(silver, vocabulary);
  std::vector<training::Document> dev_ewt, dev_gum;
  for (const auto& document : dev) (document.name.starts_with("GUM") ? dev_gum : dev_ewt).push_back(document);
  const std::vector<Example> examples_ewt = examples(dev_ewt, vocabulary), examples_gum = examples(dev_gum, vocabulary);
  const std::vector<std::int16_t> split = train_split(train, 8);
  std::printf("sentences, given the tokens: EWT %.4f GUM %.4f\n", measure_split(dev_ewt, split), measure_split(dev_gum, split));
  std::printf("%zu sentences, %zu silver, %zu features\n", examples_train.size(), examples_silver.size(), vocabulary.rows.size());
  std::fflush(stdout);
  Network network(Sizes{}, vocabulary.rows.size() + 1, 1);
  std::mt19937_64 random(2);
  const auto measured = [&] {
    measure(network, examples_ewt, "EWT");
    measure(network, examples_gum, "GUM");
  };
  if (!silver.empty()) teach(network, examples_silver, k_silver_schedule, random, measured);
  // Few texts of the treebanks have their names marked: some silver ones keep what was learned of names.
  std::vector<Sentence> names;
  names.reserve(k_silver_for_names);
  std::vector<Example> mixed = examples_train;
  for (std::size_t i = 0; i < std::min(k_silver_for_names, examples_silver.size()); ++i) {
    const Example& from = examples_silver[i * (examples_silver.size() / std::min(k_silver_for_names, examples_silver.size()))];
    Sentence& only_names = names.emplace_back();
    only_names.pieces = from.gold->pieces;
    only_names.entities = from.gold->entities;
    mixed.push_back({from.rows, &only_names});
  }
  teach(network, mixed, k_gold_schedule, random, measured);
  std::vector<std::pair<std::uint64_t, std::uint32_t>> features;
  for (const std::uint64_t feature : order) features.emplace_back(feature, vocabulary.row(feature));
  write_model(argv[4], split, features, network);
  return 0;
}
