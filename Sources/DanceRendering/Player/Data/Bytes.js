/** Reads numbers one after the other from text of 64 characters, as BinaryWriter.swift writes them. */
class ByteReader {
  constructor(base64) {
    const text = atob(base64);
    this.bytes = new Uint8Array(text.length);
    for (let index = 0; index < text.length; index++) this.bytes[index] = text.charCodeAt(index);
    this.view = new DataView(this.bytes.buffer);
    this.at = 0;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /** A whole number: seven bits a byte, the lowest first. */
  whole() {
    let value = 0;
    let unit = 1;
    for (;;) {
      const byte = this.bytes[this.at++];
      if (byte < 0x80) return value + byte * unit;
      value += (byte - 0x80) * unit;
      unit *= 128;
    }
  }

  /** A whole number of either sign: 0, −1, 1, −2 … */
  signed() {
    const value = this.whole();
    return value % 2 ? -(value + 1) / 2 : value / 2;
  }

  float() {
    this.at += 4;
    return this.view.getFloat32(this.at - 4, true);
  }

  double() {
    this.at += 8;
    return this.view.getFloat64(this.at - 8, true);
  }

  /** A list: how many, then each as `read` reads it. */
  list(read) {
    return Array.from({ length: this.whole() }, read);
  }
}
