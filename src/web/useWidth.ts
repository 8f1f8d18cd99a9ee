import type { RefObject } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** The width that an element has on the screen, as it changes; 0 until it is drawn. */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const box = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const read = () => setWidth(Math.floor(element.clientWidth));
    const watch = new ResizeObserver(read);
    watch.observe(element);
    read();
    return () => watch.disconnect();
  }, []);
  return [box, width];
}

/** Told anew where there is so much more room, so that dragging a window asks for few pictures. */
const STEP = 40;

/** The width at which a picture is asked for, within what can be drawn; undefined until it is known. */
export function usePictureWidth<T extends HTMLElement>(): [RefObject<T | null>, number | undefined] {
  const [box, room] = useWidth<T>();
  const held = useRef<number | undefined>(undefined);
  const now = Math.max(280, Math.min(1400, room));
  if (room > 0 && (held.current === undefined || now < held.current || now - held.current >= STEP))
    held.current = now;
  return [box, held.current];
}
