import { crc32, deflateRawSync } from "node:zlib";

/**
 * A zip archive of these files, and, where a file says so, one that is not as it should be.
 *
 * @param files name and content; `stated`: the size that the archive says, `crc`: the checksum that it says, `method`:
 * 0 stored or 8 (default), `flags`: general bits (1: encrypted), `attributes`: as of Unix (0o120777: a link).
 */
export function zip(files) {
  const [bodies, directory] = [[], []];
  let at = 0;
  for (const { name, content = "", stated, crc, method = 8, flags = 0, attributes = 0o100644 } of files) {
    const plain = Buffer.from(content);
    const packed = method === 8 ? deflateRawSync(plain) : plain;
    const label = Buffer.from(name);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags | 0x800, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(crc ?? crc32(plain), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(stated ?? plain.length, 18);
    common.writeUInt16LE(label.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, label, packed]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((attributes << 16) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x03"), common, tail, label]));
    bodies.push(local);
    at += local.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  const entries = Buffer.concat(directory);
  end.writeUInt32LE(entries.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, entries, Buffer.from("PK\x05\x06"), end]);
}
