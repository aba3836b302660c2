import { createRandom, type Random } from '../random.ts';

export type Picture = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };
type Colour = readonly [number, number, number];

const sizes = [
  [160, 120],
  [120, 160],
  [192, 108],
  [144, 144],
  [200, 150],
] as const;

const mix = (from: Colour, to: Colour, share: number): Colour => [
  from[0] + (to[0] - from[0]) * share,
  from[1] + (to[1] - from[1]) * share,
  from[2] + (to[2] - from[2]) * share,
];

/** Where a shape covers a point; coordinates run from 0 to 1. */
type Shape = { readonly colour: Colour; covers(x: number, y: number): boolean };

const disc = (colour: Colour, cx: number, cy: number, radius: number): Shape => ({
  colour,
  covers: (x, y) => (x - cx) ** 2 + (y - cy) ** 2 < radius ** 2,
});
const box = (colour: Colour, left: number, top: number, right: number, bottom: number): Shape => ({
  colour,
  covers: (x, y) => x > left && x < right && y > top && y < bottom,
});
const sail = (colour: Colour, x0: number, top: number, bottom: number, width: number): Shape => ({
  colour,
  covers: (x, y) => y > top && y < bottom && x > x0 && x - x0 < (width * (y - top)) / (bottom - top),
});

const anyColour = (random: Random): Colour => [
  random.between(30, 235),
  random.between(30, 220),
  random.between(30, 220),
];

function harbourShapes(random: Random): Shape[] {
  const shapes: Shape[] = [disc([250, 220, 120], random.next(), 0.1 + 0.2 * random.next(), 0.08)];
  shapes.push(box([40, 95, 130], -1, 0.6, 2, 2));
  for (let i = random.between(1, 4); i > 0; i--) {
    const x = 0.1 + 0.7 * random.next();
    const y = 0.62 + 0.15 * random.next();
    shapes.push(box(anyColour(random), x - 0.08, y, x + 0.1, y + 0.06));
    shapes.push(sail([240, 240, 230], x, y - 0.3, y - 0.01, 0.09));
  }
  return shapes;
}

function benchShapes(random: Random): Shape[] {
  const shapes: Shape[] = [box([150, 105, 65], -1, 0.68, 2, 2)];
  for (let i = random.between(3, 7); i > 0; i--) {
    const x = 0.05 + 0.85 * random.next();
    const y = 0.5 + 0.3 * random.next();
    const colour = anyColour(random);
    shapes.push(
      random.chance(0.5)
        ? disc(colour, x, y, 0.04 + 0.06 * random.next())
        : box(colour, x, y - 0.02, x + 0.1 + 0.1 * random.next(), y + 0.05),
    );
  }
  return shapes;
}

function gardenShapes(random: Random): Shape[] {
  const shapes: Shape[] = [box([95, 70, 45], -1, 0.55, 2, 2)];
  for (let i = random.between(6, 14); i > 0; i--) {
    const x = random.next();
    const y = 0.55 + 0.4 * random.next();
    shapes.push(box([60, 130, 60], x, y - 0.12, x + 0.015, y));
    shapes.push(disc([random.between(60, 240), random.between(80, 200), 60], x, y - 0.13, 0.035));
  }
  return shapes;
}

/** An invented picture (a harbour, a workbench or a garden), decided by its seed alone. */
export function paintScene(seed: number): Picture {
  const random = createRandom(seed);
  const [width, height] = random.pick(sizes);
  const sky = anyColour(random);
  const ground = mix(sky, [250, 245, 235], 0.7);
  const shapes = random.pick([harbourShapes, benchShapes, gardenShapes])(random);
  const rgb = new Uint8Array(width * height * 3);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let colour = mix(sky, ground, y / height);
      for (const shape of shapes) if (shape.covers(x / width, y / height)) colour = shape.colour;
      rgb.set(colour, (y * width + x) * 3);
    }
  return { width, height, rgb };
}
