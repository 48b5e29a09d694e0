// Text with Telegram's entities as DOM nodes; offsets are UTF-16 units, as in JavaScript.
import { h } from "./dom.js";

const tags = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};

/** Only web addresses become links. */
export function safeAddress(text) {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(full);
    return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
  } catch {
    return null;
  }
}

function link(address, follow) {
  const href = safeAddress(address);
  if (!href) return h("span");
  return h("a", {
    href, target: "_blank", rel: "noopener noreferrer",
    onclick: (event) => { if (follow(href)) event.preventDefault(); },
  });
}

function spoiler() {
  const open = (event) => event.currentTarget.classList.add("open");
  return h("span", { class: "spoiler", tabindex: "0", role: "button", "aria-label": "Hidden words", onclick: open,
    onkeydown: (event) => { if (event.key === "Enter") open(event); } });
}

function wrap(entity, piece, on) {
  if (tags[entity.type]) return h(tags[entity.type]);
  if (entity.type === "text_link") return link(entity.url ?? "", on.follow);
  if (entity.type === "url") return link(piece, on.follow);
  if (entity.type === "spoiler") return spoiler();
  if (entity.type === "bot_command" && on.command) {
    return h("button", { type: "button", class: "word", onclick: () => on.command(piece) });
  }
  return h("span", { class: entity.type === "mention" || entity.type === "hashtag" ? "word" : null });
}

/** Return a fragment. `on.follow(href)` says whether it took the link; `on.command(text)` or null. */
export function rich(text, entities, on) {
  const sorted = [...(entities ?? [])].sort((a, b) => a.offset - b.offset || b.length - a.length);
  const root = document.createDocumentFragment();
  fill(root, 0, text.length, sorted);
  return root;

  function fill(parent, from, to, list) {
    let at = from;
    for (let i = 0; i < list.length;) {
      const start = Math.max(list[i].offset, at);
      const end = Math.min(list[i].offset + list[i].length, to);
      let next = i + 1;
      if (end > start) {
        while (next < list.length && list[next].offset < end) next += 1;
        const element = wrap(list[i], text.slice(start, end), on);
        fill(element, start, end, list.slice(i + 1, next));
        parent.append(text.slice(at, start), element);
        at = end;
      }
      i = next;
    }
    parent.append(text.slice(at, to));
  }
}
