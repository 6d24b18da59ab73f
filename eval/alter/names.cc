// The lists hold first names that were frequent in the United States and Britain in the last hundred years (facts, from memory).
#include "alter/names.h"

#include <algorithm>

namespace alter {
namespace {

const std::vector<std::string> k_men = {
    "James",   "John",    "Robert",   "Michael", "William", "David",   "Richard", "Joseph",   "Thomas",   "Charles",   "Christopher", "Daniel",
    "Matthew", "Anthony", "Donald",   "Mark",    "Paul",    "Steven",  "Andrew",  "Kenneth",  "George",   "Joshua",    "Kevin",       "Brian",
    "Edward",  "Ronald",  "Timothy",  "Jason",   "Jeffrey", "Ryan",    "Jacob",   "Gary",     "Nicholas", "Eric",      "Stephen",     "Jonathan",
    "Larry",   "Scott",   "Frank",    "Justin",  "Brandon", "Raymond", "Gregory", "Samuel",   "Benjamin", "Patrick",   "Jack",        "Alexander",
    "Dennis",  "Jerry",   "Tyler",    "Aaron",   "Henry",   "Douglas", "Peter",   "Adam",     "Nathan",   "Zachary",   "Walter",      "Kyle",
    "Harold",  "Carl",    "Jeremy",   "Gerald",  "Keith",   "Roger",   "Arthur",  "Lawrence", "Sean",     "Christian", "Albert",      "Joe",
    "Ethan",   "Austin",  "Jesse",    "Willie",  "Billy",   "Bryan",   "Bruce",   "Ralph",    "Roy",      "Bernie",    "Ted",         "Marco",
    "Jeb",     "Ben",     "Chris",    "Mike",    "Tim",     "Bill",    "Brad",    "Tom",      "Jim",      "Bob",       "Matt",        "Nick",
    "Dan",     "Greg",    "Barack",   "Blake",   "Liam",    "Drake",   "Kanye",   "Jay",      "Harvey",   "Simon",     "Alex",        "Josh",
    "Luke",    "Philip",  "Martin",   "Alan",    "Neil",    "Graham",  "Stuart",  "Colin",    "Ian",      "Gordon",    "Hugh",        "Oliver",
    "Harry",   "Oscar",   "Leonardo", "Johnny"};
const std::vector<std::string> k_women = {
    "Mary",    "Patricia",   "Jennifer",  "Linda",    "Elizabeth", "Barbara",  "Susan",    "Jessica",   "Sarah",     "Karen",    "Lisa",
    "Nancy",   "Betty",      "Sandra",    "Margaret", "Ashley",    "Kimberly", "Emily",    "Donna",     "Michelle",  "Carol",    "Amanda",
    "Melissa", "Deborah",    "Stephanie", "Dorothy",  "Rebecca",   "Sharon",   "Laura",    "Cynthia",   "Amy",       "Kathleen", "Angela",
    "Shirley", "Brenda",     "Emma",      "Anna",     "Pamela",    "Nicole",   "Samantha", "Katherine", "Christine", "Helen",    "Debra",
    "Rachel",  "Carolyn",    "Janet",     "Maria",    "Catherine", "Heather",  "Diane",    "Olivia",    "Julie",     "Joyce",    "Victoria",
    "Ruth",    "Virginia",   "Lauren",    "Kelly",    "Christina", "Joan",     "Evelyn",   "Judith",    "Andrea",    "Hannah",   "Megan",
    "Cheryl",  "Jacqueline", "Martha",    "Madison",  "Teresa",    "Gloria",   "Sara",     "Janice",    "Ann",       "Kathryn",  "Abigail",
    "Sophia",  "Frances",    "Jean",      "Alice",    "Judy",      "Isabella", "Julia",    "Grace",     "Amber",     "Denise",   "Danielle",
    "Marilyn", "Beverly",    "Charlotte", "Natalie",  "Theresa",   "Diana",    "Brittany", "Doris",     "Kayla",     "Alexis",   "Lori",
    "Marie",   "Hillary",    "Carly",     "Kim",      "Khloe",     "Kourtney", "Kendall",  "Kylie",     "Taylor",    "Selena",   "Miley",
    "Katy",    "Gwen",       "Angelina",  "Scarlett", "Mila",      "Jenna",    "Reese",    "Kate",      "Meghan",    "Ivanka",   "Melania",
    "Huma",    "Kristen",    "Anne",      "Caitlyn",  "Demi",      "Gigi",     "Bella",    "Blac",      "Priyanka",  "Ariana"};

bool is_name_word(const Token& token) { return token.type == Token::Type::word && token.capital && token.lower.size() > 1 && !token.quoted; }

}  // namespace

const std::vector<std::string>& first_names_like(const std::string& first_name) {
  return std::ranges::find(k_men, first_name) != k_men.end() ? k_men : k_women;
}

std::vector<Person> find_people(const Article& article) {
  static const std::set<std::string> k_no_surnames = {"day",    "street",  "avenue", "park",   "hospital",   "university", "college",
                                                      "school", "center",  "centre", "house",  "foundation", "awards",     "show",
                                                      "county", "city",    "church", "museum", "theatre",    "theater",    "beach",
                                                      "hotel",  "airport", "west",   "wars",   "jr",         "ii"};
  std::vector<Person> people;
  for (std::uint32_t i = 0; i + 1 < article.tokens.size(); ++i) {
    const Token& first = article.tokens[i];
    if (!is_name_word(first) || first.quoted) continue;
    const std::string written(article.slice(first.start, first.end));
    if (std::ranges::find(k_men, written) == k_men.end() && std::ranges::find(k_women, written) == k_women.end()) continue;
    if (article.token(static_cast<std::int64_t>(i) - 1, i).capital && article.token(static_cast<std::int64_t>(i) - 1, i).lower.size() > 1 &&
        i > article.sentence_of(i).first) {
      // A title may stand before it; another name may not.
      static const std::set<std::string> k_titles = {"president", "senator",    "sen",       "gov",   "governor", "actor",
                                                     "actress",   "singer",     "secretary", "judge", "minister", "rep",
                                                     "star",      "prosecutor", "attorney",  "mayor", "candidate"};
      if (!k_titles.contains(article.token(static_cast<std::int64_t>(i) - 1, i).lower)) continue;
    }
    std::uint32_t last = i + 1;
    if (article.token(last, i).lower.size() == 1 && article.token(last, i).capital && article.token(last + 1, i).is(".")) last += 2;
    const Token& surname = article.token(last, i);
    const Token& behind = article.token(last + 1, i);
    const bool more = is_name_word(behind) && behind.start - surname.end == 1;
    if (!is_name_word(surname) || surname.lower.size() < 4 || surname.quoted || more || is_stopword(surname.lower) ||
        k_no_surnames.contains(surname.lower))
      continue;
    if (article.slice(surname.start, surname.end).find_first_of("'-\xE2") != std::string_view::npos || behind.is("-")) continue;
    people.push_back({i, last + 1});
    i = last;
  }
  return people;
}

}  // namespace alter
