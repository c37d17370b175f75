// The icon as PNG, for programs that take no SVG: the shapes of icon.svg, a round table with six seats, drawn here.
import { deflateSync } from "node:zlib";

const blue = [0x1a, 0x3d, 0xa5];
const seats = [[16, 3.8], [26.6, 9.9], [26.6, 22.1], [16, 28.2], [5.4, 22.1], [5.4, 9.9]];

// In the units of icon.svg, which is 32 wide.
function isMark(x, y) {
  const fromTable = Math.hypot(x - 16, y - 16);
  return (fromTable <= 6.5 && fromTable >= 3.5) || seats.some(([a, b]) => Math.hypot(x - a, y - b) <= 2.8);
}

// How much of a pixel the mark covers, by 4 × 4 points in it.
function coverage(column, row, size, scale) {
  let hit = 0;
  for (let i = 0; i < 16; i++) {
    const at = (pixel, part) => ((pixel + (part + 0.5) / 4) / size - 0.5) / scale * 32 + 16;
    if (isMark(at(column, i % 4), at(row, Math.floor(i / 4)))) hit++;
  }
  return hit / 16;
}

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  let crc = 0xffffffff;
  for (const byte of body) crc = table[(crc ^ byte) & 0xff] ^ (crc >>> 8);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE((crc ^ 0xffffffff) >>> 0);
  return Buffer.concat([length, body, check]);
}

// White on blue, `scale` of the width taken by the mark: systems cut icons to shapes of their own.
export function icon(size, scale) {
  const rows = [];
  for (let y = 0; y < size; y++) {
    const row = Buffer.alloc(1 + size * 3);
    for (let x = 0; x < size; x++) {
      const part = coverage(x, y, size, scale);
      blue.forEach((value, i) => { row[1 + x * 3 + i] = Math.round(value + (255 - value) * part); });
    }
    rows.push(row);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows), { level: 9 })), chunk("IEND", Buffer.alloc(0))]);
}
