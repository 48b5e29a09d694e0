// Who one is: a neighbour, a newcomer, or somebody who only watches.
import { act } from "./api.js";
import { $, h, icon, initial } from "./dom.js";
import { face } from "./message.js";
import { say } from "./words.js";

let become = null;

function neighbour(person) {
  return h("li", {}, h("button", { type: "button", class: "row", onclick: () => { $("who").close(); become(person.id); } },
    face(person.name, false), h("span", { class: "lines" }, h("bdi", { class: "name" }, person.name),
      person.about ? h("span", { class: "sub" }, person.about) : null)));
}

export function ask(people) {
  $("neighbours").replaceChildren(...people.map(neighbour));
  if (!$("who").open) $("who").showModal();
  $("newcomer-name").focus();
}

/** Show at the left who one is now. */
export function showMe(person) {
  $("me-face").replaceChildren(person ? initial(person.name) : icon("watch"));
  $("me-name").textContent = person ? person.name : say("You are watching");
  $("me-hint").textContent = say(person ? "This is you. Be somebody else" : "Be a neighbour or a newcomer");
}

export function start(chosen) {
  become = chosen;
  $("newcomer").addEventListener("submit", async (event) => {
    event.preventDefault();
    const name = $("newcomer-name").value.trim();
    if (!name) return;
    const person = await act("become", { name, language: $("newcomer-language").value });
    if (!person) return;
    $("newcomer").reset();
    $("who").close();
    become(person.id);
  });
  $("watch").addEventListener("click", () => { $("who").close(); become(null); });
  $("who-close").addEventListener("click", () => $("who").close());
}
