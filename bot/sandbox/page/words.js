// What the page itself says, in the language of who one is; what isn't known here stays English.

const finnish = {
  "A rehearsal": "Harjoitus", " with a Telegram of its own": " omassa Telegramissa", ".": ".",
  "It stays on this computer; nobody is told": "Se jää tälle koneelle, eikä siitä kerrota", " anything": " muille",
  "waits while you write": "odottaa, kun kirjoitat", "Speed of the clock": "Kellon nopeus", "Next event": "Seuraava tapahtuma",
  "Stop": "Seis", "The clock of the rehearsal": "Harjoituksen kello", "10 min/s": "10 min/s", "1 h/s": "1 t/s", "Max": "Täysi", "Chats": "Keskustelut", "What came of it": "Mitä siitä tuli",
  "Back to the chats": "Takaisin keskusteluihin", "Topics": "Aiheet", "All": "Kaikki", "General": "Yleinen", "Pinned": "Kiinnitetty",
  "Messages": "Viestit", "To the latest message": "Uusimpaan viestiin", "Commands": "Komennot", "Leave this out": "Jätä pois",
  "Photo": "Kuva", "Document": "Tiedosto", "Voice message": "Ääniviesti", "7 seconds, without a microphone": "7 sekuntia, ilman mikrofonia",
  "Attach a photo, a document or a voice message": "Liitä kuva, tiedosto tai ääniviesti", "Message": "Viesti", "Caption": "Kuvateksti",
  "Send": "Lähetä", "Who are you today?": "Kuka olet tänään?", "Your first name": "Etunimesi", "Your language": "Kielesi", "Move in": "Muutan tänne",
  "Move in as a newcomer. You join the group at once.": "Muuta tänne uutena. Pääset heti ryhmään.", "Only watch": "Katselen vain", "Close": "Sulje",
  "Or be one of the neighbours": "Tai ole joku naapureista", "Close the picture": "Sulje kuva", "Before": "Edellinen", "Next": "Seuraava",
  "Download": "Lataa", "Picture": "Kuva", "You": "Sinä", "a voice message": "ääniviesti", "a picture or file": "kuva tai tiedosto",
  "Start": "Aloita", "You can't write here.": "Tänne et voi kirjoittaa.", "Be a neighbour or a newcomer": "Ole naapuri tai uusi tulija",
  "You are watching": "Katselet", "This is you. Be somebody else": "Tämä olet sinä. Ole joku muu", "edited": "muokattu",
  "sent without a sound": "lähetetty ilman ääntä", "Sent without a sound": "Lähetetty ilman ääntä", "bot": "botti", "admin": "ylläpitäjä",
  "anonymous": "nimetön", "Earlier messages": "Aiemmat viestit", "Nothing has been said here yet.": "Täällä ei ole vielä sanottu mitään.",
  "Edit your message": "Muokkaa viestiäsi", "React": "Reagoi", "Skip to the messages": "Hyppää viesteihin",
  "That message is further up or gone.": "Viesti on ylempänä tai poistettu.", "You are not in that chat.": "Et ole siinä keskustelussa.",
  "That link leaves the rehearsal.": "Linkki vie harjoituksen ulkopuolelle.",
};
const attributes = ["aria-label", "placeholder"];
let spoken = "en";

/** What stands in the page from the start, with its English words: [[write, words]]. */
function standing() {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    const words = node.data.trim();
    if (words in finnish) found.push([(text) => { node.data = node.data.replace(node.data.trim(), () => text); }, words]);
  }
  for (const name of attributes) {
    for (const node of document.body.querySelectorAll(`[${name}]`)) {
      const words = node.getAttribute(name);
      if (words in finnish) found.push([(text) => node.setAttribute(name, text), words]);
    }
  }
  return found;
}

const stands = standing();

export const say = (words) => (spoken === "fi" ? finnish[words] ?? words : words);
export const locale = () => (spoken === "fi" ? "fi-FI" : "en-GB");

/** Speak this language from now on; says whether that is another than before. */
export function speak(language) {
  const chosen = language === "fi" ? "fi" : "en";
  if (chosen === spoken) return false;
  spoken = chosen;
  document.documentElement.lang = chosen;
  for (const [write, words] of stands) write(say(words));
  return true;
}
