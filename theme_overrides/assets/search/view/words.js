// What the search says to readers, in Indonesian.

const NUMBERS = new Intl.NumberFormat("id-ID");

export const number = (count) => NUMBERS.format(count);

export const EXAMPLES = ["bentuk tim lintas OPD", "berbagi data antar dinas", "ego sektoral", "contoh SK tim"];

/** Columns of the list as a file, by their names in the search. */
export const COLUMNS = {
  title: "Judul",
  url: "Alamat",
  strategy: "Strategi",
  sector: "Sektor",
  region: "Wilayah",
  agency: "Instansi",
  year: "Tahun mulai",
  outcome: "Tercapai",
  evidence: "Tingkat bukti",
  nature: "Nyata atau rekaan",
  continuity: "Masih berjalan",
};

export const WORDS = {
  title: "Cari di pustaka ini",
  label: "Cari kasus, strategi, dan kutipan",
  placeholder: "Cari dengan kata Anda",
  clear: "Hapus tulisan",
  close: "Tutup",
  results: "Hasil pencarian",
  keys: [
    ["↑ ↓", "memilih"],
    ["Enter", "membuka"],
    ["Esc", "menutup"],
  ],

  startTitle: "Misalnya:",
  strategiesTitle: "Atau mulai dari salah satu strategi:",
  waiting: "Mencari …",

  found: (total) => `${number(total)} hasil`,
  foundAloud: (total) => `${number(total)} hasil. Pilih dengan panah bawah, buka dengan Enter.`,
  didYouMean: "Maksud Anda: ",
  completions: "Lanjutan kata",
  section: (heading) => `Bagian: ${heading}`,
  more: "Tampilkan hasil berikutnya",
  toBrowse: "Lihat semua kasus yang cocok di Jelajah",

  goOn: "Tulis beberapa kata, atau teruskan mengetik.",
  nothing: (text) => `Tidak ada yang cocok dengan “${text}”.`,
  nothingNext: "Coba kata yang lebih umum, atau mulai dari salah satu strategi ini:",
  proposeQuestion: "Punya kasus tentang ini? ",
  propose: "Usulkan kasusnya",
  functionWords: "Kata-kata ini ada di hampir semua halaman.",
  functionWordsNext: "Tambahkan kata yang lebih khas, misalnya nama program, dinas, atau masalahnya.",

  offline: "Hasil belum bisa diambil. Mungkin sambungan internet terputus.",
  again: "Coba lagi",
  outdated: "Situs ini baru saja diperbarui. Muat ulang halaman supaya hasilnya sesuai isi terbaru.",
  reload: "Muat ulang",

  outcome: (label) => `Hasil: ${label.toLowerCase()}`,
  evidence: (label) => `Bukti: ${label.toLowerCase()}`,

  filters: (count) => (count ? `Saring (${number(count)} dipilih)` : "Saring"),
  filterValues: (facet) => `Cari dalam daftar ${facet.toLowerCase()}`,
  noSuchValue: "Tidak ada di daftar ini.",
  remove: (facet, value) => `Hapus saringan ${facet}: ${value}`,
  removeAll: "Hapus semua saringan",
  allCases: "Semua kasus",
  matchingCases: "Kasus yang cocok",
  cases: (total) => `${number(total)} kasus`,
  shown: (shown, total) => `${number(shown)} dari ${number(total)} kasus ditampilkan`,
  seeCases: (total) => (total ? `Lihat ${number(total)} kasus` : "Tidak ada kasus yang cocok"),
  seeAllCases: "Lihat semua kasus",
  moreCases: "Tampilkan lagi",
  allBelow: "Di bawah ini semua kasus, belum disaring.",
  csvName: "kasus-kolaborasi.csv",
  nothingBrowse: "Tidak ada kasus yang cocok.",
  nothingBrowseNext: "Coba kata yang lebih umum, atau hapus sebagian saringan.",
};
