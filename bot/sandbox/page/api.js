// The page's side of page_server.py: a stream that tells what changed, and calls that act.
import { toast } from "./dom.js";

/** POST a JSON object (or a FormData); return the answer, or null after saying why not. */
export async function act(verb, body) {
  const form = body instanceof FormData;
  const headers = { "X-Rehearsal": "1" };
  if (!form) headers["Content-Type"] = "application/json";
  try {
    const response = await fetch(`/page/${verb}`, { method: "POST", headers, body: form ? body : JSON.stringify(body ?? {}) });
    const answer = await response.json();
    if (response.ok) return answer;
    toast(answer.error ?? "That didn't work.");
  } catch {
    toast("The rehearsal doesn't answer. Is it still running?");
  }
  return null;
}

let stream = null;

/** Follow what `person` (an id, or null for who only watches) can see. */
export function follow(person, on) {
  stream?.close();
  const mine = new EventSource(`/page/events${person === null ? "" : `?me=${person}`}`);
  stream = mine;
  for (const kind of ["hello", "change", "clock"]) {
    mine.addEventListener(kind, (event) => on[kind](JSON.parse(event.data)));
  }
  mine.addEventListener("gone", () => { mine.close(); on.gone(); });
  mine.addEventListener("error", () => on.lost());
}

export const fileAddress = (file) => `/page/file/${encodeURIComponent(file)}`;
