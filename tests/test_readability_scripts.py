"""readability: a text in another script than its language's has no score."""

from __future__ import annotations

import pytest

import pipeline
from pipeline.languages import known
from pipeline.readability import count, foreign, level, score
from pipeline.readability.scripts import foreign_letters, other_scripts

TEXTS = {
    "en": "The immune system protects the body against infections and helps it to fight cancer cells every day.",
    "ru": "Иммунная система защищает организм от инфекций и каждый день помогает бороться с раковыми клетками.",
    "hi": "प्रतिरक्षा प्रणाली शरीर को संक्रमण से बचाती है और हर दिन कैंसर कोशिकाओं से लड़ने में मदद करती है।",
    "ar": "يحمي جهاز المناعة الجسم من العدوى ويساعده كل يوم على محاربة الخلايا السرطانية.",
    "zh": "免疫系统保护身体免受感染，每天都帮助身体对抗癌细胞。",
    "ja": "免疫システムは体を感染から守り、毎日がん細胞と戦うのを助けます。",
    "el": "Το ανοσοποιητικό σύστημα προστατεύει το σώμα από λοιμώξεις και το βοηθά κάθε μέρα.",
    "ko": "면역 체계는 몸을 감염으로부터 보호하고 매일 암세포와 싸우도록 돕습니다.",
    "th": "ระบบภูมิคุ้มกันปกป้องร่างกายจากการติดเชื้อ",
}


@pytest.mark.parametrize("language", TEXTS)
def test_a_text_is_in_the_script_of_its_language(language: str) -> None:
    counts = count(TEXTS[language], language)

    assert counts.foreign == 0
    assert not foreign(counts)


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("language", ["en", "de", "ru", "tr", "hi", "ja"])
def test_a_text_in_another_script_has_no_score_and_no_level(text: str, language: str) -> None:
    shared = {("ja", "zh")}
    latin = {"en", "de", "tr"}
    counts = count(TEXTS[text], language)

    if text == language or (text in latin and language in latin) or (language, text) in shared:
        assert not foreign(counts)
    else:
        assert foreign(counts)
        assert score(counts, language) == ()
        assert level(counts, language) is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("hi", "डॉक्टर ने pembrolizumab (Keytruda) दवा के बारे में मरीज को बताया।"),
        ("ru", "Препарат pembrolizumab (Keytruda) применяют при раке лёгкого."),
        ("zh", "医生建议使用pembrolizumab，也就是PD-1抑制剂，来治疗肺癌患者的肿瘤。"),
        ("en", "The Russian word иммунитет means immunity, and the doctor wrote it down."),
        ("ja", "PD-1阻害薬であるpembrolizumabは、がんの治療に使われる薬のひとつです。"),
    ],
)
def test_names_and_quotes_in_another_script_are_normal(language: str, text: str) -> None:
    counts = count(text, language)

    assert counts.foreign > 0
    assert not foreign(counts)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sr", "Рак је болест."),
        ("sr", "Rak je bolest."),
        ("az", "Xərçəng xəstəlikdir."),
        ("az", "Хәрчәнҝ хәстәликдир."),
    ],
)
def test_a_language_with_two_scripts_has_both(language: str, text: str) -> None:
    assert count(text, language).foreign == 0


def test_letters_of_no_script_are_foreign_to_none() -> None:
    assert count("５０ µg, 1ª ℃ Ｔ細胞", "ja").foreign == len("gＴ")
    assert foreign_letters("µªº", other_scripts("en")) == 0
    assert foreign_letters("Ｔｈｅ", other_scripts("en")) == 0


def test_the_script_of_an_unknown_language_is_not_known() -> None:
    assert other_scripts("xx") == frozenset()
    assert count("Рак", "xx").foreign == 0


@pytest.mark.parametrize("code", known())
def test_the_script_of_each_language_with_a_file_is_known(code: str) -> None:
    assert other_scripts(code)


def test_it_is_said_why_there_is_no_score() -> None:
    found = pipeline.score(TEXTS["ru"], "en")

    assert (found.scores, found.level) == ((), None)
    assert "Cyrillic" in str(found.unavailable[0])
