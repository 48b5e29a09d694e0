// Small helpers. People's words only ever become text nodes.

export const $ = (id) => document.getElementById(id);

/** Build an element: h("p", {class: "x", onclick: f}, "text", node). */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  use.setAttribute("href", `#i-${name}`);
  svg.append(use);
  return svg;
}

const letters = globalThis.Intl?.Segmenter ? new Intl.Segmenter() : null;

/** First letter of a name, whole even when it is an emoji. */
export function initial(name) {
  const trimmed = name.trim();
  const first = letters ? [...letters.segment(trimmed)][0]?.segment : [...trimmed][0];
  return (first ?? "?").toLocaleUpperCase();
}

let leaving = 0;

/** Say something short for a moment; screen readers hear it too. */
export function toast(text) {
  const place = $("toast");
  place.textContent = text;
  place.dataset.on = "yes";
  clearTimeout(leaving);
  leaving = setTimeout(() => { delete place.dataset.on; place.textContent = ""; }, 3000 + 45 * text.length);
}

export function alertBox(text) {
  $("alert-text").textContent = text;
  if (!$("alert").open) $("alert").showModal();
}

export function size(bytes) {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
