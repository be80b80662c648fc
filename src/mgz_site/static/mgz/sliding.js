// The map to move: marks and borders from this computer; a background only when the page says so.
"use strict";

// What stands at one point: every place a link, with its verdict in words.
function listOf(places) {
  const list = document.createElement("ul");
  list.className = "mgz-slide__list";
  places.forEach((place) => {
    const row = list.appendChild(document.createElement("li"));
    const link = row.appendChild(document.createElement("a"));
    link.href = place.address;
    link.textContent = place.name;
    row.append(`: ${place.words}`);
  });
  return list;
}

function markOf(point) {
  const shape = document.createElement("span");
  shape.append(document.getElementById(`teken-${point.kind}`).firstElementChild.cloneNode(true));
  if (point.places.length > 1) shape.append(String(point.places.length));
  const icon = L.divIcon({ className: "mgz-slide__mark", html: shape, iconSize: null });
  const name = point.places.length > 1 ? `${point.places.length} plaatsen` : point.places[0].name;
  const mark = L.marker([point.lat, point.lon], { icon, title: `${name}: ${point.words}` });
  mark.bindPopup(listOf(point.places), { maxHeight: 220, closeButton: false });
  return mark;
}

function draw(box, found) {
  box.hidden = false;
  const map = L.map(box, { attributionControl: false, zoomControl: false, minZoom: 6, maxZoom: 17, zoomSnap: 0.5 });
  L.control.zoom({ zoomInTitle: "Zoom in", zoomOutTitle: "Zoom uit" }).addTo(map);
  if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { maxZoom: 17 }).addTo(map);
  const borders = found.borders.map((rings) => L.polygon(rings, { className: "mgz-slide__border", interactive: false }));
  const all = L.featureGroup([...borders, ...found.points.map(markOf)]).addTo(map);
  map.fitBounds(all.getBounds(), { padding: [24, 24], maxZoom: 14 });
}

document.addEventListener("DOMContentLoaded", async () => {
  const box = document.getElementById("schuifkaart");
  if (!box) return;
  try {
    const answer = await fetch(box.dataset.from);
    if (!answer.ok) throw new Error(String(answer.status));
    draw(box, await answer.json());
  } catch {
    document.getElementById("schuifkaart-fout").textContent = "De kaart kon niet worden geladen. Ververs de pagina.";
  }
});
