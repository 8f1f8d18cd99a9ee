import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";

/** Browsers draw no element higher than some seventeen million pixels; a longer list is scrolled on a smaller scale. */
const HIGHEST = 8_000_000;

/**
 * A window on a list of any length: `top` is the place of its uppermost row, with its fraction. What scrolls is an empty
 * height beneath; where the list is longer than that may be, the wheel is followed row by row all the same.
 */
export function useWindow(
  total: number,
  { row: rowHeight, head }: { row: number; head: number },
  list: string,
) {
  const frame = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(480);
  const [top, setTop] = useState(0);
  const visible = height / rowHeight;
  const lastTop = Math.max(0, total - visible);
  const full = Math.min(total * rowHeight, HIGHEST);
  const travel = Math.max(0, full - height);
  const isScaled = total * rowHeight > HIGHEST;
  const at = Math.min(top, lastTop);

  const moveTo = (place: number) => {
    const next = Math.max(0, Math.min(lastTop, place));
    setTop(next);
    const { current } = frame;
    if (current) current.scrollTop = lastTop > 0 ? (next / lastTop) * travel : 0;
  };
  const reveal = (row: number) => {
    if (row < at) moveTo(row);
    else if (row + 1 > at + visible) moveTo(row + 1 - visible);
  };
  const onScroll = () => {
    const { scrollTop = 0 } = frame.current ?? {};
    const expected = lastTop > 0 ? (at / lastTop) * travel : 0;
    // What we ourselves set comes back rounded.
    if (Math.abs(scrollTop - expected) > 1.5) setTop(travel > 0 ? (scrollTop / travel) * lastTop : 0);
  };
  const wheel = useRef<(event: WheelEvent) => void>(() => undefined);
  wheel.current = (event) => {
    if (!isScaled || event.ctrlKey) return;
    const pixels =
      event.deltaMode === 0 ? event.deltaY : event.deltaY * (event.deltaMode === 1 ? rowHeight : height);
    const next = Math.max(0, Math.min(lastTop, at + pixels / rowHeight));
    if (next === at) return;
    event.preventDefault();
    moveTo(next);
  };
  useEffect(() => {
    const { current } = frame;
    const onWheel = (event: WheelEvent) => wheel.current(event);
    current?.addEventListener("wheel", onWheel, { passive: false });
    return () => current?.removeEventListener("wheel", onWheel);
  }, []);
  useLayoutEffect(() => {
    const { current } = frame;
    if (!current) return;
    const look = () => setHeight(current.clientHeight - head);
    look();
    const observer = new ResizeObserver(look);
    observer.observe(current);
    return () => observer.disconnect();
  }, [head]);
  useEffect(() => moveTo(0), [list]);
  return { frame, full, height, top: at, visible, reveal, onScroll };
}
