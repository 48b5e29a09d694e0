// The open conversation: what is drawn, when it scrolls, what is pinned.
import { $, h } from "./dom.js";
import { draw } from "./message.js";
import { say } from "./words.js";

const atOnce = 200;
let shown = atOnce;
let drawn = new Map();
let where = null;
let missed = 0;
const log = $("log");

const nearEnd = () => log.scrollHeight - log.scrollTop - log.clientHeight < 90;

function items(messages) {
  const list = [];
  for (const message of messages) {
    const last = list[list.length - 1];
    if (message.album && last?.[0].album === message.album) last.push(message);
    else list.push([message]);
  }
  return list;
}

function together(one, two) {
  return one && !one[0].service && !two[0].service && one[0].from.id === two[0].from.id
    && two[0].at - one[one.length - 1].at < 20 * 60_000;
}

/** What the log should hold: [key, signature, make] for days and messages. */
function plan(list, state, on) {
  const rows = [];
  let day = "";
  list.forEach((item, i) => {
    const today = on.day(item[0].at);
    const newDay = today !== day;
    if (newDay) rows.push([`day:${today}`, "", () => h("p", { class: "day" }, h("span", {}, today))]);
    day = today;
    const looks = { first: newDay || !together(list[i - 1], item), mine: item[0].from.id === state.me };
    const signature = `${item.map((message) => message.rev)}|${looks.first}|${looks.mine}|${state.me}`;
    rows.push([`m:${item[0].id}`, signature, () => draw(item, looks, on)]);
  });
  return rows;
}

function keepFocus(old, fresh) {
  const key = old.contains(document.activeElement) ? document.activeElement.dataset.key : null;
  if (key) queueMicrotask(() => fresh.querySelector(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true }));
}

function put(rows) {
  const next = new Map();
  let cursor = log.firstChild;
  for (const [key, signature, make] of rows) {
    const before = drawn.get(key);
    let node = before?.node;
    if (!before || before.signature !== signature) {
      node = make();
      if (before) { keepFocus(before.node, node); if (cursor === before.node) cursor = cursor.nextSibling; before.node.remove(); }
    }
    if (node === cursor) cursor = cursor.nextSibling;
    else log.insertBefore(node, cursor);
    next.set(key, { node, signature });
  }
  while (cursor) { const gone = cursor; cursor = cursor.nextSibling; gone.remove(); }
  drawn = next;
}

/** Another chat is no news: screen readers don't read it all out. */
function hush() {
  log.setAttribute("aria-busy", "true");
  setTimeout(() => log.removeAttribute("aria-busy"), 500);
}

/** Draw `messages` (ordered) of the open chat. */
export function show(messages, state, on) {
  const place = `${state.me}/${state.open}/${state.topic}`;
  const moved = place !== where;
  if (moved) { drawn = new Map(); log.replaceChildren(); shown = atOnce; missed = 0; where = place; hush(); }
  const stick = moved || nearEnd();
  const list = items(messages);
  const rows = plan(list.slice(-shown), state, on);
  if (list.length > shown) {
    rows.unshift(["earlier", String(list.length), () => h("button", { type: "button", class: "quiet earlier",
      onclick: () => { shown += atOnce; on.redraw(); } }, say("Earlier messages"))]);
  }
  if (!list.length) rows.push(["empty", "", () => h("p", { class: "service" }, h("span", {}, say("Nothing has been said here yet.")))]);
  put(rows);
  if (stick) toEnd();
}

export function toEnd() {
  log.scrollTop = log.scrollHeight;
  missed = 0;
  $("latest").hidden = true;
}

/** Count what came while somebody reads further up. */
export function came(count) {
  if (nearEnd()) return;
  missed += count;
  $("latest").hidden = false;
  $("latest-count").textContent = missed ? String(missed) : "";
  $("latest").setAttribute("aria-label", `To the latest message, ${missed} new`);
}

/** Scroll to a message and mark it for a moment; says whether it was there. */
export function jump(id) {
  const node = log.querySelector(`[data-id="${id}"]`);
  if (!node) return false;
  node.scrollIntoView({ block: "center" });
  node.classList.add("marked");
  setTimeout(() => node.classList.remove("marked"), 1600);
  return true;
}

log.addEventListener("scroll", () => {
  if (nearEnd()) { missed = 0; $("latest").hidden = true; } else if ($("latest").hidden) came(0);
}, { passive: true });
log.addEventListener("load", (event) => {
  if (event.target instanceof HTMLImageElement && nearEnd()) toEnd();
}, true);
$("latest").addEventListener("click", toEnd);
