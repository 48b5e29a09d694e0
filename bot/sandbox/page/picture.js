// A photo, large; the arrows walk through its album.
import { $ } from "./dom.js";

let list = [];
let at = 0;
let address = null;

function show() {
  const message = list[at];
  $("picture-image").src = address(message.media.file);
  $("picture-image").alt = message.text || `Photo from ${message.from.name}`;
  $("picture-caption").textContent = message.text;
  $("picture-save").href = address(message.media.file);
  $("picture-save").download = message.media.name;
  $("picture-before").hidden = $("picture-after").hidden = list.length < 2;
  $("picture-before").disabled = at === 0;
  $("picture-after").disabled = at === list.length - 1;
}

function step(by) {
  at = Math.min(Math.max(at + by, 0), list.length - 1);
  show();
}

export function enlarge(pictures, message, file) {
  list = pictures;
  at = Math.max(pictures.indexOf(message), 0);
  address = file;
  show();
  $("picture").showModal();
}

export function start() {
  $("picture-before").addEventListener("click", () => step(-1));
  $("picture-after").addEventListener("click", () => step(1));
  $("picture").addEventListener("keydown", (event) => {
    if (event.key === "ArrowLeft") step(-1);
    if (event.key === "ArrowRight") step(1);
  });
  $("picture").addEventListener("click", (event) => { if (event.target === $("picture")) $("picture").close(); });
}
