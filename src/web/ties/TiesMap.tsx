import { geoEqualEarth, geoPath } from "d3-geo";
import { useMemo } from "preact/hooks";
import { capital } from "../../words/en/forms.ts";
import { useWidth } from "../useWidth.ts";
import { words } from "../words.ts";
import { LABEL, labelled } from "./mapLabels.ts";
import { OffMap } from "./OffMap.tsx";
import { type Frame, isSigned, namesIn, type Ties } from "./shapes.ts";
import { TieLines } from "./TieLines.tsx";
import { COUNTRIES, countryOf, middleOf } from "./world.ts";

const say = words.ties;
const NARROW = 560;

/** Where the actors are, and the ties of a frame that can be signed. The pair lies in the middle, so that few lines leave by the edge. */
export function TiesMap({ ties, frame }: { ties: Ties; frame: Frame }) {
  const [box, width] = useWidth<HTMLDivElement>();
  // Without the far south, where nobody acts.
  const height = Math.round(width * 0.42);
  const places = useMemo(() => placesOf(ties), [ties]);
  const drawn = useMemo(() => drawing(places, ties, width), [places, ties, width]);
  const { name, short } = namesIn(ties, frame);
  const renamed = ties.nodes.filter(
    ({ code, today }) => places.has(code) && (today !== null || frame.names[code] !== undefined),
  );
  return (
    <>
      <div class="ties-map" ref={box}>
        {drawn && (
          <svg
            width={width}
            height={height}
            viewBox={`0 0 ${width} ${height}`}
            aria-label={say.map}
            role="group"
          >
            <g>
              {drawn.countries.map(({ d, role }) => d && <path key={d} class={`country ${role}`} d={d} />)}
            </g>
            <TieLines
              frame={frame}
              label={say.mapLabel}
              name={name}
              path={(tie) => {
                if (!isSigned(tie)) return null;
                const [from, to] = [places.get(tie.a), places.get(tie.b)];
                return from && to ? drawn.path({ type: "LineString", coordinates: [from, to] }) : null;
              }}
            />
            <g class="places">
              {labelled(drawn.projection, places, (code) => (width < NARROW ? code : short(code))).map(
                ({ code, text, point, at }) => (
                  <g key={code}>
                    <circle cx={point[0]} cy={point[1]} r={3} />
                    <text x={at.x} y={at.y} font-size={LABEL} text-anchor="middle">
                      {text}
                    </text>
                  </g>
                ),
              )}
            </g>
          </svg>
        )}
      </div>
      <OffMap nodes={ties.nodes.filter(({ code }) => !places.has(code))} name={name} />
      {renamed.map(({ code, today, name: held }) => (
        <p key={code} class="soft">
          {capital(say.drawnAs(name(code), today ?? held))}
        </p>
      ))}
      <p class="soft borders">
        {say.borders}{" "}
        <a href={say.bordersHref} rel="noopener noreferrer">
          {say.bordersLink}
        </a>
      </p>
      <p class="soft">{say.mapMethod}</p>
    </>
  );
}

function placesOf({ nodes }: Ties): Map<string, [number, number]> {
  return new Map(
    nodes.flatMap((node) => {
      const country = countryOf(node);
      return country ? [[node.code, middleOf(country)] as const] : [];
    }),
  );
}

function drawing(places: Map<string, [number, number]>, ties: Ties, width: number) {
  if (width === 0) return null;
  const sides = [ties.a.code, ties.b.code].flatMap((code) => [places.get(code)?.[0] ?? []].flat());
  const projection = geoEqualEarth().rotate([-middleLongitude(sides), 0]);
  projection.fitWidth(width, { type: "Sphere" });
  const path = geoPath(projection).digits(1);
  const roles = new Map(ties.nodes.map((node) => [countryOf(node), node.role]));
  return {
    projection,
    path,
    countries: COUNTRIES.map((country) => ({ d: path(country), role: roles.get(country) ?? "none" })),
  };
}

/** In the middle between places, the shorter way around; in tens of degrees. 0 where there is none. */
function middleLongitude(degrees: readonly number[]): number {
  const radians = degrees.map((one) => (one * Math.PI) / 180);
  const sum = (of: (angle: number) => number) => radians.reduce((total, angle) => total + of(angle), 0);
  return Math.round((Math.atan2(sum(Math.sin), sum(Math.cos)) * 18) / Math.PI) * 10;
}
