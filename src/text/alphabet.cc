#include "text/alphabet.h"

#include <string_view>

namespace debunk::text {
namespace {

std::u32string_view beyond_ascii(Language language) {
  switch (language) {
    case Language::ca: return U"àçèéíïòóúü·";
    case Language::cs: return U"áčďéěíňóřšťúůýž";
    case Language::da: return U"åæø";
    case Language::de: return U"äöüß";
    case Language::es: return U"áéíñóúü";
    case Language::fi: return U"äåöšž";
    case Language::fil: return U"ñ";
    case Language::fr: return U"àâæçèéêëîïôœùûüÿ";
    case Language::hr: return U"ćčđšž";
    case Language::hu: return U"áéíóöőúüű";
    case Language::is: return U"áæéíðóöúýþ";
    case Language::it: return U"àèéìíîòóùú";
    case Language::lt: return U"ąčęėįšųūž";
    case Language::lv: return U"āčēģīķļņšūž";
    case Language::nb: return U"àåæéòóôø";
    case Language::nl: return U"áäéëíïóöúü";
    case Language::pl: return U"ąćęłńóśźż";
    case Language::pt: return U"àáâãçéêíòóôõú";
    case Language::ro: return U"âăîșşțţ";
    case Language::sk: return U"áäčďéíĺľňóôŕšťúýž";
    case Language::sl: return U"čšž";
    case Language::sv: return U"àåäéö";
    case Language::tr: return U"çğıöşü";
    case Language::vi: return U"àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ";
    default: return {};
  }
}

}  // namespace

bool is_own_letter(Language language, char32_t folded) { return beyond_ascii(language).find(folded) != std::u32string_view::npos; }

}  // namespace debunk::text
