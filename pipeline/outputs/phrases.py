"""The few words that a page for readers adds of its own, in the reader's language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.model import Locale


@dataclass(frozen=True, slots=True)
class Phrases:
    """Sentences in one language."""

    tag: str
    draft: str
    """The text is a draft that nobody has reviewed."""
    partly: str
    """Some parts are not translated; the names of the languages they are shown in follow."""


def phrases(locale: Locale) -> Phrases:
    """The phrases for a locale: those of its script, else of its language, else the English ones, which say so."""
    found = next((tag for tag in (f"{locale.language}-{locale.script}", locale.language) if tag in _PHRASES), "en")
    return Phrases(found, *_PHRASES[found])


_PHRASES: Mapping[str, tuple[str, str]] = {
    "ar": (
        "هذا النص مسودة ولم يراجعه أي مختص بعد.",
        "بعض أجزاء هذا النص لم تُترجم بعد، وهي معروضة باللغة:",
    ),
    "bn": (
        "এই লেখাটি একটি খসড়া। এখনও কোনো বিশেষজ্ঞ এটি যাচাই করেননি।",
        "এই লেখার কিছু অংশ এখনও অনুবাদ করা হয়নি। সেগুলি এই ভাষায় দেখানো হয়েছে:",
    ),
    "cs": (
        "Tento text je koncept. Zatím ho nezkontroloval žádný odborník.",
        "Některé části tohoto textu ještě nejsou přeloženy. Jsou zobrazeny v jazyce:",
    ),
    "da": (
        "Denne tekst er et udkast. Ingen fagperson har gennemgået den endnu.",
        "Nogle dele af denne tekst er ikke oversat endnu. De vises på:",
    ),
    "de": (
        "Dieser Text ist ein Entwurf. Noch keine Fachperson hat ihn geprüft.",
        "Teile dieses Textes sind noch nicht übersetzt. Sie stehen hier in dieser Sprache:",
    ),
    "en": (
        "This text is a draft. No specialist has reviewed it yet.",
        "Parts of this text are not translated yet. They are shown in this language:",
    ),
    "es": (
        "Este texto es un borrador. Ningún especialista lo ha revisado todavía.",
        "Algunas partes de este texto aún no están traducidas. Se muestran en este idioma:",
    ),
    "fa": (
        "این متن پیش‌نویس است و هنوز هیچ متخصصی آن را بررسی نکرده است.",
        "بخش‌هایی از این متن هنوز ترجمه نشده‌اند و به این زبان نمایش داده می‌شوند:",
    ),
    "fi": (
        "Tämä teksti on luonnos. Yksikään asiantuntija ei ole vielä tarkistanut sitä.",
        "Osia tästä tekstistä ei ole vielä käännetty. Ne näytetään tällä kielellä:",
    ),
    "fr": (
        "Ce texte est une ébauche. Aucun spécialiste ne l’a encore relu.",
        "Certaines parties de ce texte ne sont pas encore traduites. Elles sont affichées dans cette langue\u00a0:",
    ),
    "hi": (
        "यह लेख एक मसौदा है। अभी तक किसी विशेषज्ञ ने इसकी जाँच नहीं की है।",
        "इस लेख के कुछ हिस्सों का अनुवाद अभी नहीं हुआ है। वे इस भाषा में दिखाए गए हैं:",
    ),
    "it": (
        "Questo testo è una bozza. Nessuno specialista lo ha ancora controllato.",
        "Alcune parti di questo testo non sono ancora tradotte. Sono mostrate in questa lingua:",
    ),
    "ja": (
        "この文章は下書きです。専門家による確認はまだ行われていません。",
        "この文章の一部はまだ翻訳されていません。次の言語で表示しています：",
    ),
    "ko": (
        "이 글은 초안입니다. 아직 전문가의 검토를 받지 않았습니다.",
        "이 글의 일부는 아직 번역되지 않았습니다. 다음 언어로 표시됩니다:",
    ),
    "nl": (
        "Deze tekst is een concept. Nog geen deskundige heeft hem nagekeken.",
        "Delen van deze tekst zijn nog niet vertaald. Ze staan hier in deze taal:",
    ),
    "pl": (
        "Ten tekst jest wersją roboczą. Żaden specjalista jeszcze go nie sprawdził.",
        "Niektóre części tego tekstu nie są jeszcze przetłumaczone. Są pokazane w tym języku:",
    ),
    "pt": (
        "Este texto é um rascunho. Nenhum especialista o revisou ainda.",
        "Algumas partes deste texto ainda não foram traduzidas. Elas aparecem neste idioma:",
    ),
    "ru": (
        "Этот текст — черновик. Его ещё не проверил ни один специалист.",
        "Некоторые части этого текста ещё не переведены. Они показаны на языке:",
    ),
    "sv": (
        "Den här texten är ett utkast. Ingen sakkunnig har granskat den ännu.",
        "Delar av den här texten är inte översatta ännu. De visas på det här språket:",
    ),
    "tr": (
        "Bu metin bir taslaktır. Henüz hiçbir uzman tarafından incelenmemiştir.",
        "Bu metnin bazı bölümleri henüz çevrilmedi. Bu dilde gösteriliyorlar:",
    ),
    "uk": (
        "Цей текст — чернетка. Його ще не перевірив жоден фахівець.",
        "Деякі частини цього тексту ще не перекладено. Їх показано мовою:",
    ),
    "ur": (
        "یہ متن ایک مسودہ ہے۔ ابھی تک کسی ماہر نے اس کا جائزہ نہیں لیا۔",
        "اس متن کے کچھ حصوں کا ترجمہ ابھی نہیں ہوا۔ وہ اس زبان میں دکھائے گئے ہیں:",
    ),
    "zh": (
        "本文为草稿，尚未经专业人员审核。",
        "本文部分内容尚未翻译，以下列语言显示：",
    ),
    "zh-Hant": (
        "本文為草稿，尚未經專業人員審核。",
        "本文部分內容尚未翻譯，以下列語言顯示：",
    ),
}
