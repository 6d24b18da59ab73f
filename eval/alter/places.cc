// States of the United States, cities, capitals and countries that English news names most (facts, from memory).
#include "alter/places.h"

#include <algorithm>

namespace alter {

const std::vector<std::string>* places_like(const std::string& name) {
  static const std::vector<std::vector<std::string>> k_lists = {
      {"Alabama",      "Alaska",    "Arizona",  "Arkansas", "California",    "Colorado",     "Connecticut",    "Delaware",
       "Florida",      "Georgia",   "Hawaii",   "Idaho",    "Illinois",      "Indiana",      "Iowa",           "Kansas",
       "Kentucky",     "Louisiana", "Maine",    "Maryland", "Massachusetts", "Michigan",     "Minnesota",      "Mississippi",
       "Missouri",     "Montana",   "Nebraska", "Nevada",   "New Hampshire", "New Jersey",   "New Mexico",     "North Carolina",
       "North Dakota", "Ohio",      "Oklahoma", "Oregon",   "Pennsylvania",  "Rhode Island", "South Carolina", "South Dakota",
       "Tennessee",    "Texas",     "Utah",     "Vermont",  "Virginia",      "Wisconsin",    "Wyoming"},
      {"Los Angeles", "Chicago",       "Houston",       "Phoenix",    "Philadelphia", "San Antonio", "San Diego", "Dallas",
       "Austin",      "San Francisco", "Seattle",       "Denver",     "Boston",       "Nashville",   "Las Vegas", "Detroit",
       "Portland",    "Memphis",       "Baltimore",     "Milwaukee",  "Sacramento",   "Atlanta",     "Miami",     "Cleveland",
       "New Orleans", "Minneapolis",   "Tampa",         "Cincinnati", "Pittsburgh",   "Orlando",     "St. Louis", "Des Moines",
       "Charlotte",   "Malibu",        "Beverly Hills", "Calabasas",  "Santa Monica", "Palm Springs"},
      {"London",   "Paris",  "Berlin",    "Madrid",     "Rome",      "Vienna",  "Warsaw",    "Brussels", "Lisbon",
       "Athens",   "Dublin", "Stockholm", "Moscow",     "Tokyo",     "Beijing", "Cairo",     "Sydney",   "Toronto",
       "Istanbul", "Cannes", "Milan",     "Manchester", "Liverpool", "Cardiff", "Edinburgh", "Glasgow"},
      {"France",  "Germany", "Italy", "Spain",       "Poland",    "Ireland", "Scotland", "Wales",        "Greece",    "Turkey",  "Russia",
       "Ukraine", "China",   "Japan", "India",       "Australia", "Canada",  "Mexico",   "Brazil",       "Argentina", "Egypt",   "Iraq",
       "Iran",    "Syria",   "Libya", "Afghanistan", "Israel",    "Nigeria", "Kenya",    "South Africa", "Portugal",  "Belgium", "Denmark"}};
  for (const std::vector<std::string>& list : k_lists)
    if (std::ranges::find(list, name) != list.end()) return &list;
  return nullptr;
}

}  // namespace alter
