// The map of Europe: its outlines as an SVG of its own, which browsers keep, and where the server puts numbers on it.
//
// From Natural Earth, which is in the public domain, by way of the package world-atlas; projected as Europe's own
// statistics do (Lambert azimuthal equal-area around 10° E, 52° N, EPSG:3035) and simplified until it is small. In the SVG
// each country has its ISO 3166 code as id, and all that are more than a dot are in the group `land`. `places`: the first
// line has width and height; then one line for each country with a code, tabs between: the code, and where its number
// stands (x, y).
import { readFileSync } from "node:fs";
import { join } from "node:path";

const [width, height] = [530, 515];
// Pixels for a radian of the earth, and where 10° E, 52° N lies.
const scale = 780, [left, top] = [212, 282];
// In square pixels: corners that turn by less are left out, and so are islands that cover less.
const leastTurn = 3, leastIsland = 8;
// Smaller countries are drawn as a dot.
const leastCountry = 10, dot = "a4 4 0 1 0 8 0a4 4 0 1 0-8 0z";

const radians = (degrees) => (degrees * Math.PI) / 180;

function projected([longitude, latitude]) {
  const [l, p, middle] = [radians(longitude - 10), radians(latitude), radians(52)];
  const k = Math.sqrt(2 / (1 + Math.sin(middle) * Math.sin(p) + Math.cos(middle) * Math.cos(p) * Math.cos(l)));
  return [left + scale * k * Math.cos(p) * Math.sin(l),
    top - scale * k * (Math.cos(middle) * Math.sin(p) - Math.sin(middle) * Math.cos(p) * Math.cos(l))];
}

// Natural Earth draws who holds a place. Nearly all states see the Crimea as Ukraine's (United Nations, General Assembly,
// resolution 68/262), and so does a register of cities.
function returned(geometries, atlas, feature) {
  const [russia, ukraine] = ["643", "804"].map((id) => geometries.find((country) => country.id === id));
  const isCrimea = (arcs) => feature(atlas, { type: "Polygon", arcs }).geometry.coordinates[0]
    .every(([x, y]) => x > 32 && x < 37 && y > 44 && y < 46.5);
  const polygons = (country) => (country.type === "Polygon" ? [country.arcs] : country.arcs);
  const moved = polygons(russia).filter(isCrimea);
  const now = new Map([[russia, polygons(russia).filter((arcs) => !isCrimea(arcs))], [ukraine, [...polygons(ukraine), ...moved]]]);
  return geometries.map((country) => (now.has(country) ? { ...country, type: "MultiPolygon", arcs: now.get(country) } : country));
}

// Arcs are kept as differences; neighbours share them, so that they stay neighbours when simplified.
function flattened(atlas) {
  const { scale: [kx, ky], translate: [tx, ty] } = atlas.transform;
  const arcs = atlas.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => projected([(x += dx) * kx + tx, (y += dy) * ky + ty]));
  });
  return { type: "Topology", objects: atlas.objects, arcs };
}

const polygonsOf = ({ type, coordinates }) => (type === "Polygon" ? [coordinates] : coordinates)
  .map((rings) => ({ type: "Polygon", coordinates: rings }));

export async function europe(require, packages) {
  const [{ feature }, { presimplify, simplify }, countries, { geoIdentity, geoPath }] = [require("topojson-client"),
    require("topojson-simplify"), require("i18n-iso-countries"), await import(join(packages, "d3-geo/dist/d3-geo.mjs"))];
  const atlas = JSON.parse(readFileSync(join(packages, "world-atlas/countries-50m.json"), "utf8"));
  atlas.objects.countries.geometries = returned(atlas.objects.countries.geometries, atlas, feature);
  const exact = flattened(atlas);
  const plain = simplify(presimplify(exact), leastTurn);
  const path = geoPath(geoIdentity().clipExtent([[0, 0], [width, height]])).digits(0);
  const shapes = feature(plain, plain.objects.countries).features;
  const before = feature(exact, exact.objects.countries).features;
  const drawn = shapes.flatMap((shape, i) => {
    const code = shape.id ? (countries.numericToAlpha2(shape.id) ?? "") : "";
    const whole = polygonsOf(before[i].geometry).sort((a, b) => path.area(b) - path.area(a))[0];
    const islands = polygonsOf(shape.geometry).filter((island) => path.area(island) >= leastIsland);
    if (path.area(whole) < 1) return [];
    const [x, y] = path.centroid(whole).map(Math.round);
    const isDot = path.area(whole) < leastCountry || islands.length === 0;
    if (isDot && !code) return [];
    return [{ code, x, y, isDot, outline: isDot ? `M${x - 4} ${y}${dot}` : islands.map((island) => path(island)).join("") }];
  }).sort((one, other) => (one.code < other.code ? -1 : 1));
  const paths = (those) => those.map(({ code, outline }) => `<path${code && ` id="${code}"`} d="${outline}"/>`).join("");
  return {
    places: [[width, height], ...drawn.filter(({ code }) => code).map(({ code, x, y }) => [code, x, y])]
      .map((line) => `${line.join("\t")}\n`).join(""),
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><g id="land">${
      paths(drawn.filter(({ isDot }) => !isDot))}</g>${paths(drawn.filter(({ isDot }) => isDot))}</svg>\n`,
  };
}
