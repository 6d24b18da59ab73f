// Trains models/english.bin: see README.md.
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <unordered_map>

#include "language/features.h"
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

double option(const char* name, double otherwise) {
  const char* const value = std::getenv(name);
  return value == nullptr ? otherwise : std::atof(value);
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 3) return 2;
  const auto train = read_treebank(argv[1]), dev = read_treebank(argv[2]);
  std::unordered_map<std::uint64_t, std::size_t> counts;
  std::vector<std::uint64_t> order;
  for (const auto& document : train) {
    for (const Sentence& sentence : document.sentences) {
      for (const auto& features : features_of(document, sentence)) {
        for (const std::uint64_t feature : features) {
          if (feature != 0 && ++counts[feature] == 2) order.push_back(feature);
        }
      }
    }
  }
  Vocabulary vocabulary;
  for (const std::uint64_t feature : order) vocabulary.rows.emplace(feature, static_cast<std::uint32_t>(vocabulary.rows.size() + 1));
  std::vector<Example> examples_train = examples(train, vocabulary);
  std::vector<training::Document> dev_ewt, dev_gum;
  for (const auto& document : dev) (document.name.starts_with("GUM") ? dev_gum : dev_ewt).push_back(document);
  const std::vector<Example> examples_ewt = examples(dev_ewt, vocabulary), examples_gum = examples(dev_gum, vocabulary);
  const std::vector<std::int16_t> split = train_split(train, 8);
  std::printf("sentences, given the tokens: EWT %.4f GUM %.4f\n", measure_split(dev_ewt, split), measure_split(dev_gum, split));
  std::fflush(stdout);
  Sizes sizes;
  sizes.embedding = static_cast<std::size_t>(option("E", 64));
  sizes.width = static_cast<std::size_t>(option("D", 128));
  sizes.layers = static_cast<std::size_t>(option("L", 3));
  const std::size_t epochs = static_cast<std::size_t>(option("EPOCHS", 8));
  const float rate = static_cast<float>(option("RATE", 0.003)), dropout = static_cast<float>(option("DROP", 0.25)), word_dropout = static_cast<float>(option("WORD", 0.15));
  const std::size_t batch_tokens = static_cast<std::size_t>(option("BATCH", 400));
  std::printf("%zu sentences, %zu features\n", examples_train.size(), vocabulary.rows.size());
  Network network(sizes, vocabulary.rows.size() + 1, 1);
  std::mt19937_64 random(2);
  std::vector<std::vector<const Example*>> batches;
  const auto begin = std::chrono::steady_clock::now();
  std::size_t done = 0;
  std::size_t total = 0;
  for (std::size_t epoch = 0; epoch < epochs; ++epoch) {
    // Sentences of like length together, in chance order.
    std::vector<const Example*> shuffled;
    for (const Example& example : examples_train) {
      if (example.rows.size() <= 130) shuffled.push_back(&example);
    }
    for (std::size_t i = shuffled.size(); i > 1; --i) std::swap(shuffled[i - 1], shuffled[random() % i]);
    batches.assign(1, {});
    std::size_t tokens = 0;
    for (const Example* example : shuffled) {
      if (tokens >= batch_tokens) {
        batches.emplace_back();
        tokens = 0;
      }
      batches.back().push_back(example);
      tokens += example->rows.size();
    }
    total = batches.size() * epochs;
    Losses losses;
    if (epoch + 1 == epochs || (epoch + 2 == epochs && epochs > 5)) {
      if (epoch + 1 != epochs || epochs <= 5) network.start_average();
    }
    for (std::size_t b = 0; b < batches.size(); ++b) {
      const float progress = static_cast<float>(done) / static_cast<float>(total);
      const float warm = std::min(1.0f, static_cast<float>(done + 1) / 200.0f);
      network.train(batches[b], rate * warm * (1.0f - 0.97f * progress), dropout, word_dropout, losses);
      ++done;
      if (epoch + 2 >= epochs && b % 10 == 0) network.add_to_average();
    }
    const double seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    const double n = static_cast<double>(batches.size());
    std::printf("epoch %zu, %.0f s: tags %.4f arcs %.4f labels %.4f names %.4f\n", epoch + 1, seconds, losses.tags / n, losses.arcs / n, losses.labels / n, losses.entities / n);
    if (epoch % 2 == 1 || epoch + 1 == epochs) {
      measure(network, examples_ewt, "EWT");
      measure(network, examples_gum, "GUM");
    }
    std::fflush(stdout);
  }
  network.use_average();
  measure(network, examples_ewt, "EWT, averaged");
  measure(network, examples_gum, "GUM, averaged");
  if (argc > 3) {
    std::vector<std::pair<std::uint64_t, std::uint32_t>> features;
    for (const std::uint64_t feature : order) features.emplace_back(feature, vocabulary.row(feature));
    write_model(argv[3], split, features, network);
  }
  return 0;
}
