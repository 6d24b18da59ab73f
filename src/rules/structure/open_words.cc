#include "rules/structure/open_words.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "text/words.h"

namespace debunk::rules::structure {
namespace {

using text::Language;

struct List {
  Language language;
  std::string_view words;  ///< separated by spaces
};

// From the closed word classes of each language. Left out is what often ends a sentence after all: German and Dutch verb particles ("kommt an"), words that are also answers or names.
constexpr auto k_lists = std::to_array<List>({
    {Language::en,
     "the a an of and or but nor if than because although whereas unless whose their our my your its from into upon between among toward towards "
     "during despite to in on at by for with about over under after before that this these those who which where when while as was were is are be "
     "been has had have will would could should can may might not very also he she they we i"},
    {Language::de,
     "der den dem des einen einem einer eines und oder aber weil dass von vom zum zur im am beim als ob wenn sowie bis für ohne gegen durch ihre "
     "ihrem ihren seine seinem seinen"},
    {Language::fr, "le la les un une des du de et ou mais que qui dans pour par chez sur aux au ses son sa leur leurs notre ce cette cet"},
    {Language::es, "el la los las un una unos unas de del y o pero que en con por para su sus al sin sobre entre desde hasta"},
    {Language::ca, "el els les un una uns unes de del dels i o però que en amb per al als seu seva"},
    {Language::pt, "o os as um uma uns umas de do da dos das e ou mas que em no na nos nas com por para ao aos à seu sua pelo pela"},
    {Language::it,
     "il lo gli le un uno una di del dello della dei degli delle e o ma che in nel nella nei con per su sul sulla dal dalla al alla ai suo sua"},
    {Language::ro, "un o unei unui de și sau dar că în cu pe la din pentru prin al ale"},
    {Language::nl, "de het een van en of maar dat omdat als hun zijn haar onze voor met bij tussen tegen naar"},
    {Language::sv, "en ett den och eller men att som i av med för till från vid under sin sina deras"},
    {Language::da, "en et den og eller men at som i af med for til fra ved sin sine deres"},
    {Language::nb, "en et den og eller men at som i av med for til fra ved sin sine deres"},
    {Language::fi, "ja tai mutta että joka kun jos sekä"},
    {Language::pl, "i w z na do od dla oraz ale że który która które przez po o się lub ze we"},
    {Language::cs, "a v z na do od pro ale že který která které po o se nebo ve ze při"},
    {Language::sk, "a v z na do od pre ale že ktorý ktorá ktoré po o sa alebo vo zo pri"},
    {Language::sl, "in v z s na do od za ali da ki po o pri"},
    {Language::hr, "i u s sa na do od za ali da koji koja koje po o pri"},
    {Language::sr, "i u s sa na do od za ali da koji koja koje po o pri и у с са на до од за али да који која које по о при"},
    {Language::hu, "a az és vagy de hogy egy mint mert"},
    {Language::ru, "и в на с по от для но что который которая которые из за к о об при до у или как со"},
    {Language::uk, "і й в у на з по від для але що який яка які за до про при або як та із"},
    {Language::bg, "и в на с по от за но че който която които из към при до или като със във"},
    {Language::mk, "и во на со по од за но дека кој која кои при до или како"},
    {Language::el, "ο η το οι τα του της των τον την και ή αλλά ότι που σε στο στη στην στον με για από ένα μια"},
    {Language::tr, "ve veya bir ile için ama ancak gibi olan"},
    {Language::id, "dan atau di dari yang untuk dengan ke pada tetapi oleh dalam"},
    {Language::ms, "dan atau di dari yang untuk dengan ke pada tetapi oleh dalam"},
    {Language::vi, "và của trong cho với các những một là từ để tại"},
    {Language::lt, "ir ar bet kad iš į su už dėl prie"},
    {Language::lv, "un vai bet ka no uz ar par pie"},
});

std::uint64_t key(Language language, std::uint64_t hash) { return hash + static_cast<std::uint64_t>(language); }

const std::vector<std::uint64_t>& keys() {
  static const std::vector<std::uint64_t> sorted = [] {
    std::vector<std::uint64_t> all;
    for (const List& list : k_lists)
      for (std::string_view rest = list.words; !rest.empty();) {
        const std::size_t end = std::min(rest.find(' '), rest.size());
        all.push_back(key(list.language, text::hash_of_word(rest.substr(0, end))));
        rest.remove_prefix(std::min(end + 1, rest.size()));
      }
    std::ranges::sort(all);
    return all;
  }();
  return sorted;
}

}  // namespace

bool is_open_word(Language language, std::uint64_t word_hash) { return std::ranges::binary_search(keys(), key(language, word_hash)); }

}  // namespace debunk::rules::structure
