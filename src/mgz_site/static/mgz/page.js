// Small help on top of pages that work without it: focus on what is wrong, and one tab stop for the week picture.
"use strict";

function focusOnFault(root) {
  const target = root.querySelector("[data-mgz-focus]");
  if (target) target.focus();
}

// Arrow keys walk through the cells of the week picture; only one of them is in the tab order.
function makeOneStop(grid, current) {
  const links = [...grid.querySelectorAll("a")];
  const one = current || links[0];
  links.forEach((link) => link.setAttribute("tabindex", link === one ? "0" : "-1"));
}

document.addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 7, ArrowUp: -7 }[event.key];
  const grid = step && event.target.closest("[data-mgz-grid]");
  if (!grid) return;
  const cells = [...grid.querySelectorAll(".mgz-heat__cell")];
  let at = cells.indexOf(event.target) + step;
  while (cells[at] && cells[at].tagName.toLowerCase() !== "a") at += step;
  event.preventDefault();
  if (!cells[at]) return;
  makeOneStop(grid, cells[at]);
  cells[at].focus();
});

// On the map the arrow keys go to the nearest mark in their direction; it is one stop too.
document.addEventListener("keydown", (event) => {
  const way = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[event.key];
  const map = way && event.target.closest("[data-mgz-map]");
  if (!map) return;
  event.preventDefault();
  const middle = (mark) => {
    const box = mark.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  };
  const [x, y] = middle(event.target.closest("a"));
  let best = null;
  let least = Infinity;
  map.querySelectorAll("a").forEach((mark) => {
    const [to, down] = middle(mark);
    const along = (to - x) * way[0] + (down - y) * way[1];
    const aside = Math.abs((to - x) * way[1] + (down - y) * way[0]);
    if (along > 1 && aside <= 2 * along && along + 2 * aside < least) {
      best = mark;
      least = along + 2 * aside;
    }
  });
  if (!best) return;
  makeOneStop(map, best);
  best.focus();
});

// The words of one group are one stop of the tab key; arrow keys walk from word to word.
document.addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const bar = step && event.target.closest("[role=toolbar]");
  if (!bar) return;
  const words = [...bar.querySelectorAll("button")];
  const next = words[words.indexOf(event.target) + step];
  event.preventDefault();
  if (!next) return;
  words.forEach((word) => word.setAttribute("tabindex", word === next ? "0" : "-1"));
  next.focus();
});

// What a reader folded open stays open when the answers change.
const opened = new Set();
document.addEventListener("click", (event) => {
  const details = event.target.closest("summary")?.parentElement;
  if (details?.id) opened[details.open ? "delete" : "add"](details.id);
});

// What is shown of a word while the pointer is on it goes away with Escape, and comes back with the next visit.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  document.querySelectorAll(".mgz-word:hover").forEach((word) => word.classList.add("mgz-word--off"));
});
document.addEventListener("mouseout", (event) => {
  const word = event.target.closest(".mgz-word--off");
  if (word && !word.contains(event.relatedTarget)) word.classList.remove("mgz-word--off");
});

function prepare(root) {
  document.documentElement.classList.add("mgz-has-script");
  root.querySelectorAll("[data-mgz-grid], [data-mgz-map]").forEach((grid) => {
    const current = grid.contains(document.activeElement) ? document.activeElement : null;
    makeOneStop(grid, current);
  });
  root.querySelectorAll("[role=toolbar]").forEach((bar) => {
    const words = [...bar.querySelectorAll("button")];
    const one = words.find((word) => word === document.activeElement) || words[0];
    words.forEach((word) => word.setAttribute("tabindex", word === one ? "0" : "-1"));
  });
}

// What was sent can take seconds: say so, and do not send it twice.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || form.hasAttribute("hx-post")) return;
  if (form.dataset.mgzSent) {
    event.preventDefault();
    return;
  }
  form.dataset.mgzSent = "1";
  const said = document.createElement("p");
  said.className = "mgz-busy mgz-busy--sent";
  said.setAttribute("role", "status");
  form.append(said);
  said.textContent = "Bezig met rekenen…";
});

// The page as it was, after the back button: what stood in it may be sent again.
window.addEventListener("pageshow", () => {
  document.querySelectorAll("form[data-mgz-sent]").forEach((form) => {
    delete form.dataset.mgzSent;
    form.querySelectorAll(".mgz-busy--sent").forEach((said) => said.remove());
  });
});

document.addEventListener("DOMContentLoaded", () => {
  prepare(document);
  focusOnFault(document);
});
// A link to the gap list brings the reader there, also the one who does not see the page move.
let goTo = "";
document.addEventListener("click", (event) => {
  const link = event.target.closest("a[hx-get]");
  goTo = link && link.getAttribute("href").endsWith("#gaten") ? "gaten" : "";
});

document.addEventListener("htmx:after:swap", () => {
  prepare(document);
  opened.forEach((id) => document.getElementById(id)?.setAttribute("open", ""));
  // The address that people keep and send holds no empty fields.
  const kept = document.querySelector("[data-mgz-address]");
  if (kept) history.replaceState(history.state, "", kept.dataset.mgzAddress);
  const place = document.getElementById(goTo);
  goTo = "";
  if (place) {
    place.focus({ preventScroll: true });
    place.scrollIntoView();
  }
  const upload = document.getElementById("opladen");
  if (!upload) return;
  // A file that was mended since it was chosen cannot be sent again: it has to be chosen anew.
  upload.querySelector("form").reset();
  focusOnFault(upload);
});
