import type { Value } from "../record/values.ts";
import type { Scene } from "./scene.ts";

/** The distance of two states' ideal points in the General Assembly, by year. */
export interface Distance {
  year: number;
  value: number;
  of: [Value, Value];
}

/** Ideal points of Bailey, Strezhnev and Voeten (2017) on one scale; the distance is the absolute difference. */
export function distances(scene: Scene, x: string, y: string): Distance[] {
  const other = new Map(scene.record.state(y, "un_ideal_point").map((value) => [value.period, value]));
  return scene.record.state(x, "un_ideal_point").flatMap((value) => {
    const second = other.get(value.period);
    return second
      ? [
          {
            year: Number(value.period),
            value: Math.abs(value.value - second.value),
            of: [value, second] as [Value, Value],
          },
        ]
      : [];
  });
}
