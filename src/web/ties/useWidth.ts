import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** The width that an element has on the screen, as it changes; 0 until it is drawn. */
export function useWidth<T extends HTMLElement>(): [RefObject<T | null>, number] {
  const box = useRef<T>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
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
