// One message, or one album, as a bubble.
import { h, icon, initial, size } from "./dom.js";
import { rich } from "./rich.js";
import { say } from "./words.js";

export const reactionsOffered = ["👍", "❤", "🙏", "🔥", "🎉", "🤔", "👎"];

export function face(name, bot) {
  return h("span", { class: bot ? "face bot" : "face", "aria-hidden": "true" }, bot ? icon("lantern") : initial(name));
}

function head(message, first, mine) {
  if (!first || mine) return null;
  const label = message.from.bot ? h("span", { class: "badge" }, say("bot")) : message.from.badge
    ? h("span", { class: "badge" }, say(message.from.badge)) : null;
  return h("p", { class: "from" }, h("bdi", {}, message.from.name), label);
}

function quote(message, on) {
  if (!message.reply) return null;
  const { id, name, text } = message.reply;
  return h("button", { type: "button", class: "quote", "data-key": "quote", onclick: () => on.jump(id),
    "aria-label": `Answers ${name}: ${text}. Show it` },
  h("bdi", { class: "name" }, name), h("span", { class: "sub", dir: "auto" }, text));
}

function picture(message, pictures, on) {
  const { media } = message;
  const gone = (event) => event.target.parentElement.replaceWith(h("div", { class: "photo gone" }, "A photo"));
  const image = h("img", { src: on.file(media.file), alt: message.text || `Photo from ${message.from.name}`,
    width: media.width || 320, height: media.height || 240, onerror: gone });
  return h("button", { type: "button", class: "photo", "data-key": `photo:${message.id}`, "aria-label":
    `Enlarge the photo from ${message.from.name}`, onclick: () => on.enlarge(pictures, message) }, image);
}

function paper(message, on) {
  const { media } = message;
  return h("a", { class: "paper", href: on.file(media.file), download: media.name, "data-key": `paper:${message.id}` },
    h("span", { class: "paper-sign" }, icon("file")),
    h("span", { class: "lines" }, h("bdi", { class: "name" }, media.name), h("span", { class: "sub" }, size(media.size))));
}

function voice(message, on) {
  return h("a", { class: "paper", href: on.file(message.media.file), download: message.media.name },
    h("span", { class: "paper-sign" }, "🎙"), h("span", { class: "lines" }, h("span", { class: "name" }, say("Voice message")),
      h("span", { class: "sub" }, `${message.media.duration} s`)));
}

function attachments(item, on) {
  const photos = item.filter((message) => message.media?.kind === "photo");
  const others = item.filter((message) => message.media && message.media.kind !== "photo");
  const parts = others.map((message) => (message.media.kind === "voice" ? voice(message, on) : paper(message, on)));
  if (photos.length) {
    parts.unshift(h("div", { class: photos.length > 1 ? `album n${Math.min(photos.length, 4)}` : "album" },
      ...photos.map((message) => picture(message, photos, on))));
  }
  return parts;
}

function words(item, on) {
  return item.filter((message) => message.text).map((message) => h("div", { class: "words", dir: "auto" },
    rich(message.text, message.entities, message.from.bot ? on : { ...on, command: null })));
}

function foot(item, on) {
  const last = item[item.length - 1];
  const silent = last.silent ? h("span", { class: "silent", title: say("Sent without a sound") }, icon("silent"),
    h("span", { class: "unseen" }, say("sent without a sound"))) : null;
  const edited = item.some((message) => message.edited) ? h("span", {}, say("edited")) : null;
  return h("p", { class: "foot" }, edited, silent,
    h("time", { datetime: new Date(last.at).toISOString() }, on.time(last.at)));
}

function keys(message, on) {
  if (!message.buttons.length) return null;
  const rows = message.buttons.map((row, y) => h("div", { class: "keys-row" }, ...row.map((button, x) => {
    const busy = on.pending(message, y, x);
    return h("button", { type: "button", class: button.url ? "key url" : "key", "data-key": `key:${y}:${x}`, "aria-busy": busy ? "true" : null,
      disabled: on.canAct() ? null : true, onclick: () => on.press(message, y, x, button) },
    h("span", { dir: "auto" }, button.text), button.url ? icon("out") : null, busy ? h("span", { class: "spin" }) : null);
  })));
  return h("div", { class: "keys", role: "group", "aria-label": "Buttons of this message" }, ...rows);
}

function reactions(message, on) {
  if (!message.reactions.length) return null;
  return h("p", { class: "reactions" }, ...message.reactions.map(({ emoji, count, mine, names }) => h("button",
    { type: "button", class: mine ? "chip mine" : "chip", "aria-pressed": String(mine), title: names.join(", "), "data-key": `chip:${emoji}`,
      disabled: on.canAct() ? null : true, "aria-label": `${emoji} from ${names.join(", ")}`,
      onclick: () => on.react(message, mine ? null : emoji) }, `${emoji} ${count}`)));
}

/** Put away what a bubble offers. */
function fold(except) {
  for (const other of document.querySelectorAll(".message.open")) if (other !== except) other.classList.remove("open");
  for (const offer of document.querySelectorAll(".emojis:not([hidden])")) {
    if (except?.contains(offer)) continue;
    offer.hidden = true;
    offer.parentElement.querySelector("[aria-expanded]").setAttribute("aria-expanded", "false");
  }
}

document.addEventListener("click", (event) => fold(event.target.closest(".message")));
document.addEventListener("keydown", (event) => { if (event.key === "Escape") fold(null); });

function deed(key, sign, label, onclick) {
  return h("button", { type: "button", class: "deed", "aria-label": label, title: label.split(" ")[0], "data-key": key, onclick }, icon(sign));
}

function deeds(message, mine, on) {
  if (!on.canAct()) return null;
  const offer = h("div", { class: "emojis", hidden: true }, ...reactionsOffered.map((emoji) => h("button",
    { type: "button", "aria-label": `React with ${emoji}`, onclick: () => { fold(null); on.react(message, emoji); } }, emoji)));
  const opener = deed("react", "smile", say("React"), () => {
    offer.hidden = !offer.hidden;
    opener.setAttribute("aria-expanded", String(!offer.hidden));
  });
  opener.setAttribute("aria-expanded", "false");
  const edit = mine && !message.media ? deed("edit", "edit", say("Edit your message"), () => on.edit(message)) : null;
  const reply = deed("reply", "reply", `Reply to ${message.from.name}`, () => { fold(null); on.reply(message); });
  return h("div", { class: "deeds" }, offer, ...[edit, reply, opener].filter(Boolean));
}

/** A tap on the bubble shows what one can do with the message, where there is no pointer to hover. */
function open(event) {
  if (event.target.closest("button, a")) return;
  event.currentTarget.classList.toggle("open");
}

/** Draw an item: an array of messages, more than one when they are an album. */
export function draw(item, { first, mine }, on) {
  const message = item[0];
  if (message.service) {
    return h("p", { class: "service", "data-id": message.id }, h("span", { dir: "auto" }, message.service));
  }
  const pictured = item.some((one) => one.media?.kind === "photo");
  const kind = `message${mine ? " mine" : ""}${first ? " first" : ""}${pictured ? " pictured" : ""}${message.from.bot ? " ofbot" : ""}`;
  return h("article", { class: kind, "data-id": message.id, "aria-label": `${mine ? "You" : message.from.name}, ${on.time(message.at)}`, onclick: open },
    mine ? null : h("span", { class: "gutter" }, first ? face(message.from.name, message.from.bot) : null),
    h("div", { class: "stack" },
      h("div", { class: "bubble" }, head(message, first, mine), quote(message, on), ...attachments(item, on),
        ...words(item, on), reactions(message, on), foot(item, on)),
      keys(item[item.length - 1], on)),
    deeds(message, mine, on));
}
