// The virtual clock: shown, sped up, stopped, moved to the next event; it waits while somebody writes.
import { act } from "./api.js";
import { $, h } from "./dom.js";
import { locale, say } from "./words.js";

const speeds = [["0", "Stop"], ["1", "1×"], ["60", "60×"], ["600", "10 min/s"], ["3600", "1 h/s"], ["max", "Max"]];
const spoken = { 0: "Stop the clock", 1: "As fast as life", 60: "One minute a second", 600: "Ten minutes a second",
  3600: "One hour a second", max: "As fast as it can" };
let latest = { now: 0, speed: "0", paused: false };
let heard = 0;
let zone = "UTC";
let holding = 0;

const form = (options) => new Intl.DateTimeFormat(locale(), { timeZone: zone, ...options });
let forms = {};

export function setZone(name) {
  zone = name;
  forms = {
    time: form({ hour: "2-digit", minute: "2-digit" }),
    day: form({ weekday: "long", day: "numeric", month: "long" }),
    now: form({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }),
  };
}
setZone(zone);

export const time = (at) => forms.time.format(at);
export const day = (at) => forms.day.format(at);

function tick() {
  const pace = latest.speed === "max" || latest.paused ? 0 : Number(latest.speed);
  const guess = latest.now + Math.min(performance.now() - heard, 1500) * pace;
  const text = forms.now.format(guess);
  if ($("now").textContent !== text) $("now").textContent = text;
}

/** What the server says: {now (ms), speed ("0" … "max"), paused}. */
export function told(news) {
  latest = news;
  heard = performance.now();
  $("waits").hidden = !news.paused || news.speed === "0";
  const radio = document.querySelector(`input[name=speed][value="${news.speed}"]`);
  if (radio) radio.checked = true;
  $("speed").value = news.speed;
  tick();
}

async function choose(speed) {
  const answer = await act("pace", { speed });
  if (answer) told(answer);
}

/** The page speaks another language now. */
export function renamed() {
  for (const [value, label] of speeds) {
    document.querySelector(`input[name=speed][value="${value}"] + span`).textContent = say(label);
    $("speed").querySelector(`option[value="${value}"]`).textContent = say(label);
  }
}

/** Keep the clock waiting while `on`; the server forgets it after five seconds of silence. */
export function hold(on) {
  if (Boolean(holding) === on) return;
  clearInterval(holding);
  holding = on ? setInterval(() => act("hold", { on: true }), 2000) : 0;
  act("hold", { on });
}

export function start() {
  for (const [value, label] of speeds) {
    $("speeds").append(h("label", { title: spoken[value] }, h("input", { type: "radio", name: "speed", value, "aria-label": spoken[value],
      onchange: () => choose(value) }), h("span", { "aria-hidden": "true" }, label)));
    $("speed").append(h("option", { value }, label));
  }
  $("speed").addEventListener("change", (event) => choose(event.target.value));
  $("next").addEventListener("click", async () => { const answer = await act("next"); if (answer) told(answer); });
  setInterval(tick, 250);
}
