// The line one writes in: commands, answers to a message, photos and documents.
import { $, h } from "./dom.js";
import { say } from "./words.js";

const text = $("text");
let replyTo = null;
let edited = null;
let file = null;
let kind = null;
let chosen = -1;
let on = null;

function matches() {
  const typed = /^\/(\w*)$/.exec(text.value);
  if (!typed || file) return [];
  return on.commands().filter(({ command }) => command.startsWith(typed[1].toLowerCase()));
}

function suggest() {
  const list = matches();
  chosen = list.length ? Math.min(Math.max(chosen, 0), list.length - 1) : -1;
  $("commands").replaceChildren(...list.map(({ command, description }, i) => h("li",
    { role: "option", id: `command-${i}`, "aria-selected": String(i === chosen), onmousedown: (event) => event.preventDefault(),
      onclick: () => take(command) }, h("strong", {}, `/${command}`), h("span", { class: "sub" }, description))));
  $("commands").hidden = !list.length;
  text.setAttribute("aria-expanded", String(list.length > 0));
  if (chosen >= 0) { text.setAttribute("aria-activedescendant", `command-${chosen}`); $(`command-${chosen}`).scrollIntoView({ block: "nearest" }); }
  else text.removeAttribute("aria-activedescendant");
}

function take(command) {
  text.value = `${on.addressed(`/${command}`)} `;
  changed();
  text.focus();
}

function changed() {
  text.style.height = "";
  if (text.value) text.style.height = `${Math.min(text.scrollHeight + 2, 150)}px`;
  suggest();
  on.writing(Boolean(text.value.trim() || file));
}

function subject() {
  if (file) return [say(kind === "photo" ? "Photo" : "Document"), file.name];
  if (edited) return [say("Edit your message"), edited.text];
  if (replyTo) return [replyTo.from.name, replyTo.text || say("a picture or file")];
  return null;
}

function context() {
  const [name, words] = subject() ?? ["", ""];
  $("context").hidden = !subject();
  $("context-name").textContent = name;
  $("context-text").textContent = words;
  text.placeholder = say(file ? "Caption" : "Message");
}

/** Forget what the line is about; what was typed stays, unless it was an edit. */
function drop() {
  if (edited) text.value = "";
  replyTo = edited = file = kind = null;
  $("photo").value = $("document").value = "";
  context();
  changed();
}

/** The page speaks another language now. */
export const renamed = context;

export function clear() {
  drop();
  text.value = "";
  changed();
}

export function answer(message) {
  drop();
  replyTo = message;
  context();
  text.focus();
}

export function edit(message) {
  drop();
  edited = message;
  text.value = message.text;
  context();
  changed();
  text.focus();
}

function attach(input, what) {
  const [picked] = input.files;
  if (!picked) return;
  if (edited) text.value = "";
  [file, kind, edited] = [picked, what, null];
  context();
  changed();
  text.focus();
}

async function submit(event) {
  event.preventDefault();
  const words = text.value;
  if (!words.trim() && !file) return;
  $("send").disabled = true;
  const sent = await on.send({ text: words, file, kind, reply: replyTo?.id ?? null, edited: edited?.id ?? null });
  $("send").disabled = false;
  if (sent) clear();
  text.focus();
}

function keydown(event) {
  const list = matches();
  if (list.length && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    chosen = (chosen + (event.key === "ArrowDown" ? 1 : list.length - 1)) % list.length;
    suggest();
  } else if (list.length && (event.key === "Tab" || (event.key === "Enter" && text.value !== `/${list[chosen].command}`))) {
    event.preventDefault();
    take(list[chosen].command);
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    $("compose").requestSubmit();
  } else if (event.key === "Escape") {
    if (list.length) { text.value = ""; changed(); } else drop();
  }
}

/** A voice message goes at once; what was typed stays. */
async function speak() {
  const sent = await on.speak({ reply: replyTo?.id ?? null });
  if (sent && replyTo) drop();
  text.focus();
}

function menu(open) {
  $("attach-menu").hidden = !open;
  $("attach").setAttribute("aria-expanded", String(open));
  if (open) $("attach-photo").focus();
}

/** `handlers`: commands(), addressed(command), send({text, file, kind, reply, edited}), speak({reply}), writing(bool). */
export function start(handlers) {
  on = handlers;
  $("compose").addEventListener("submit", submit);
  text.addEventListener("input", () => { chosen = 0; changed(); });
  text.addEventListener("keydown", keydown);
  text.addEventListener("blur", () => { $("commands").hidden = true; });
  text.addEventListener("focus", suggest);
  $("context-off").addEventListener("click", () => { drop(); text.focus(); });
  $("attach").addEventListener("click", () => menu($("attach-menu").hidden));
  $("attach-menu").addEventListener("keydown", (event) => { if (event.key === "Escape") { menu(false); $("attach").focus(); } });
  $("attach-menu").addEventListener("focusout", (event) => {
    if (!$("attach-menu").contains(event.relatedTarget) && event.relatedTarget !== $("attach")) menu(false);
  });
  $("attach-voice").addEventListener("click", () => { menu(false); speak(); });
  for (const what of ["photo", "document"]) {
    $(`attach-${what}`).addEventListener("click", () => { menu(false); $(what).click(); });
    $(what).addEventListener("change", () => attach($(what), what));
  }
}
