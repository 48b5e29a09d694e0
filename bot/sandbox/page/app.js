// The chat page of the rehearsal: state, and what connects the pieces.
import { act, fileAddress, follow } from "./api.js";
import * as clock from "./clock.js";
import * as compose from "./compose.js";
import { $, alertBox, h, icon, initial, toast } from "./dom.js";
import { face } from "./message.js";
import * as picture from "./picture.js";
import * as talk from "./talk.js";
import * as who from "./who.js";
import { say, speak } from "./words.js";

const state = { me: null, open: null, topic: null, bot: null, people: [], chats: new Map(), messages: new Map(), commands: {}, unread: new Map() };
const busy = new Set();
let revisions = 0;
let queued = false;

const remembered = {
  get: () => { try { return JSON.parse(sessionStorage.getItem("me")); } catch { return null; } },
  set: (id) => { try { sessionStorage.setItem("me", JSON.stringify(id)); } catch { /* a private window */ } },
};
const person = () => state.people.find(({ id }) => id === state.me) ?? null;
const chat = () => state.chats.get(state.open) ?? null;
const all = (id) => [...(state.messages.get(id)?.values() ?? [])].sort((a, b) => a.id - b.id);

function inTopic(message) {
  const { topics } = chat();
  return !topics || state.topic === "all" || (message.topic ?? 0) === state.topic;
}

function redraw() {
  if (queued) return;
  queued = true;
  requestAnimationFrame(() => { queued = false; draw(); });
}

function draw() {
  who.showMe(person());
  drawChats();
  drawResults();
  const open = chat();
  $("talk").hidden = !open;
  if (!open) { $("app").dataset.view = "list"; return; }
  drawBar(open);
  talk.show(all(open.id).filter(inTopic), state, handlers);
}

function chatRow(one) {
  const last = all(one.id).at(-1);
  const unread = state.unread.get(one.id) ?? 0;
  const line = last ? last.service ?? `${last.from.id === state.me ? say("You") : last.from.name}: ${last.text || say(last.media?.kind === "voice" ? "a voice message" : "a picture or file")}` : one.about;
  return h("li", {}, h("button", { type: "button", class: "row", "data-chat": one.id, "aria-current": one.id === state.open ? "true" : null,
    onclick: () => open(one.id) },
  one.kind === "private" ? face(one.title, true) : h("span", { class: "face group", "aria-hidden": "true" }, initial(one.title)),
  h("span", { class: "lines" }, h("bdi", { class: "name" }, one.title), h("span", { class: "sub", dir: "auto" }, line.slice(0, 120))),
  h("span", { class: "end" }, last ? h("time", { class: "sub" }, clock.time(last.at)) : null,
    unread ? h("span", { class: "count" }, String(unread), h("span", { class: "unseen" }, " unread")) : null)));
}

function replaceKeepingFocus(place, nodes) {
  const focused = place.contains(document.activeElement) ? document.activeElement.dataset.chat ?? document.activeElement.dataset.topic : null;
  place.replaceChildren(...nodes);
  if (focused) place.querySelector(`[data-chat="${focused}"], [data-topic="${focused}"]`)?.focus();
}

const drawChats = () => replaceKeepingFocus($("chats"), [...state.chats.values()].map(chatRow));

function drawResults() {
  const mine = [...state.chats.keys()].flatMap(all).filter((message) => message.from.bot && message.media);
  const papers = new Map(mine.filter(({ media }) => media.kind === "document").map((message) => [message.media.name, message]));
  const photos = mine.filter(({ media }) => media.kind === "photo");
  const key = `${[...papers.values()].map(({ rev }) => rev)}/${photos.map(({ rev }) => rev)}`;
  $("results").hidden = !papers.size && !photos.length;
  if ($("results").dataset.key === key) return;
  $("results").dataset.key = key;
  const rows = [...papers.values()].map(({ media }) => h("li", {}, h("a", { class: "result", href: handlers.file(media.file), download: media.name },
    icon("file"), h("bdi", {}, media.name))));
  if (photos.length) {
    rows.unshift(h("li", {}, h("button", { type: "button", class: "result", onclick: () => handlers.enlarge(photos, photos.at(-1)) },
      icon("image"), `Charts and pictures · ${photos.length}`)));
  }
  $("results-list").replaceChildren(...rows);
}

function drawBar(open) {
  $("title").textContent = open.title;
  $("about").textContent = open.about;
  $("face").replaceChildren(open.kind === "private" ? icon("lantern") : initial(open.title));
  $("face").className = open.kind === "private" ? "face bot" : "face group";
  $("topics").hidden = !open.topics;
  if (open.topics) {
    replaceKeepingFocus($("topics"), [{ id: "all", name: say("All") }, { id: 0, name: say("General") }, ...open.topics].map(({ id, name }) => h("button",
      { type: "button", "data-topic": id, "aria-pressed": String(state.topic === id), onclick: () => { state.topic = id; redraw(); } }, name)));
  }
  const pinned = state.messages.get(open.id)?.get(open.pinned.at(-1));
  $("pinned").hidden = !pinned;
  if (pinned) $("pinned-text").textContent = (pinned.text || say("a picture or file")).split("\n")[0];
  drawEnd(open);
}

function drawEnd(open) {
  const unstarted = open.kind === "private" && !open.started;
  $("compose").hidden = state.me === null || !open.writes || unstarted;
  $("closed").hidden = !$("compose").hidden;
  const kind = state.me === null ? "watch" : unstarted ? "start" : open.writes ? "" : "out";
  if ($("closed").dataset.kind === kind) return;
  $("closed").dataset.kind = kind;
  const button = (text, onclick) => h("button", { type: "button", class: "primary", onclick }, say(text));
  const ends = {
    watch: () => [button("Be a neighbour or a newcomer", () => who.ask(state.people))],
    start: () => [button("Start", () => act("start", { me: state.me, payload: null }))],
    out: () => [h("p", {}, say("You can't write here."))],
    "": () => [],
  };
  $("closed").replaceChildren(...ends[kind]());
}

function open(id, { focus = true } = {}) {
  if (state.open !== id) compose.clear();
  state.open = id;
  state.topic = state.chats.get(id)?.topics ? "all" : null;
  state.unread.delete(id);
  $("app").dataset.view = "chat";
  draw();
  talk.toEnd();
  if (focus) ($("compose").hidden ? $("log") : $("text")).focus({ preventScroll: true });
}

function become(id) {
  remembered.set(id);
  state.me = id;
  state.messages = new Map();
  state.chats = new Map();
  state.unread = new Map();
  busy.clear();
  compose.clear();
  listen();
}

/** Take a link of this bot or of a chat here; says whether it was one. */
function followLink(href) {
  const url = new URL(href);
  if (!["t.me", "telegram.me"].includes(url.hostname)) return false;
  const [first, ...rest] = url.pathname.split("/").filter(Boolean);
  if (first?.toLowerCase() === state.bot.username.toLowerCase() && (url.searchParams.has("start") || !url.search)) {
    startPrivate(url.searchParams.get("start"));
  } else if (first === "c" && rest.length > 1) {
    const target = Number(`-100${rest[0]}`);
    if (!state.chats.has(target)) toast(say("You are not in that chat."));
    else { open(target); setTimeout(() => jump(Number(rest.at(-1))), 60); }
  } else {
    toast(say("That link leaves the rehearsal."));
  }
  return true;
}

async function startPrivate(payload) {
  if (state.me === null) { who.ask(state.people); return; }
  const home = [...state.chats.values()].find(({ kind }) => kind === "private");
  if (payload !== null) await act("start", { me: state.me, payload });
  if (home) open(home.id);
}

function jump(id) {
  if (!talk.jump(id)) toast(say("That message is further up or gone."));
}

async function press(message, y, x, button) {
  if (button.url) { if (!followLink(button.url)) window.open(button.url, "_blank", "noopener"); return; }
  const key = `${message.chat}:${message.id}:${y}:${x}`;
  if (busy.has(key)) return;
  const mark = (on) => { if (on) busy.add(key); else busy.delete(key); touch(message.chat, message.id); };
  mark(true);
  const answer = await act("press", { me: state.me, chat: message.chat, message: message.id, row: y, column: x });
  mark(false);
  if (answer?.url) followLink(answer.url);
  else if (answer?.text) (answer.alert ? alertBox : toast)(answer.text);
}

function touch(where, id) {
  const message = state.messages.get(where)?.get(id);
  if (message) { message.rev = ++revisions; redraw(); }
}

function attach({ text, file, kind, reply }) {
  const body = new FormData();
  const fields = { me: state.me, chat: state.open, text, kind, ...(reply && { reply }), ...(thread() && { topic: thread() }) };
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  body.append("file", file, file.name);
  return act("attach", body);
}

function send(line) {
  const place = { me: state.me, chat: state.open, text: line.text };
  if (line.file) return attach(line);
  if (line.edited) return act("edit", { ...place, message: line.edited });
  return act("say", { ...place, reply: line.reply, topic: thread() });
}

const thread = () => (typeof state.topic === "number" && state.topic !== 0 ? state.topic : null);

const handlers = {
  redraw,
  jump,
  press,
  time: clock.time,
  day: clock.day,
  follow: followLink,
  canAct: () => state.me !== null && Boolean(chat()?.writes),
  file: fileAddress,
  pending: (message, y, x) => busy.has(`${message.chat}:${message.id}:${y}:${x}`),
  enlarge: (pictures, message) => picture.enlarge(pictures, message, handlers.file),
  reply: compose.answer,
  edit: compose.edit,
  react: (message, emoji) => act("react", { me: state.me, chat: message.chat, message: message.id, emoji }),
  command: (text) => { if (handlers.canAct()) act("say", { me: state.me, chat: state.open, text: addressed(text), reply: null, topic: thread() }); },
  commands: () => state.commands[chat()?.kind] ?? [],
  addressed,
  speak: ({ reply }) => act("speak", { me: state.me, chat: state.open, reply, topic: thread() }),
  writing: (on) => clock.hold(on),
  send,
};

/** As the apps do: in a group a command that was chosen says whose it is. */
function addressed(command) {
  return chat()?.kind === "private" || command.includes("@") ? command : `${command}@${state.bot.username}`;
}

function take(messages) {
  for (const message of messages) {
    if (!state.messages.has(message.chat)) state.messages.set(message.chat, new Map());
    state.messages.get(message.chat).set(message.id, { ...message, rev: ++revisions });
  }
}

function hello(news) {
  Object.assign(state, { bot: news.bot, people: news.people, commands: news.commands, messages: new Map() });
  state.chats = new Map(news.chats.map((one) => [one.id, one]));
  if (speak(person()?.language)) { delete $("closed").dataset.kind; compose.renamed(); clock.renamed(); }
  clock.setZone(news.zone);
  clock.told(news.clock);
  take(news.messages);
  document.body.dataset.ready = "yes";
  if (state.chats.has(state.open)) redraw();
  else settle();
}

/** Show the first chat when the open one is none of ours (any more); on a phone the list stays. */
function settle() {
  const view = $("app").dataset.view;
  state.open = null;
  if (state.chats.size) open([...state.chats.keys()][0], { focus: false });
  else redraw();
  if (window.matchMedia("(max-width: 719px)").matches) $("app").dataset.view = view;
}

function change(news) {
  if (news.chats) state.chats = new Map(news.chats.map((one) => [one.id, one]));
  if (news.people) state.people = news.people;
  if (news.commands) state.commands = news.commands;
  const fresh = news.messages.filter((message) => !state.messages.get(message.chat)?.has(message.id) && message.from.id !== state.me);
  take(news.messages);
  for (const [where, id] of news.gone) state.messages.get(where)?.delete(id);
  const here = fresh.filter((message) => message.chat === state.open && $("app").dataset.view === "chat");
  for (const message of fresh) if (!here.includes(message)) state.unread.set(message.chat, (state.unread.get(message.chat) ?? 0) + 1);
  if (here.length) talk.came(here.length);
  if (state.open !== null && !state.chats.has(state.open)) settle();
  redraw();
}

function listen() {
  follow(state.me, {
    hello, change, clock: clock.told,
    gone: () => { if (state.me !== null) become(null); },
    lost: () => { document.body.dataset.ready = "no"; },
  });
}

clock.start();
picture.start();
who.start(become);
compose.start(handlers);
$("me").addEventListener("click", () => who.ask(state.people));
$("back").addEventListener("click", () => { $("app").dataset.view = "list"; $("chats").querySelector("[aria-current]")?.focus(); });
$("pinned").addEventListener("click", () => jump(chat().pinned.at(-1)));
state.me = remembered.get();
listen();
