package org.careshed.report.page;

/** How the page looks, on a screen and on A4 paper turned sideways. */
final class PageStyle {
    static final String SHEET = """
            :root { color-scheme: light; }
            body { margin: 0 auto; max-width: 76rem; padding: 1.5rem; background: #fff; color: #1f2933;
              font: 16px/1.5 'Helvetica Neue', Arial, 'Noto Sans', 'Liberation Sans', 'Noto Sans CJK SC',
              'PingFang SC', 'Microsoft YaHei', sans-serif; }
            h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .4rem; overflow-wrap: anywhere; }
            h2 { font-size: 1.35rem; margin: 0 0 .3rem; }
            h3 { font-size: 1.05rem; margin: 1.4rem 0 .3rem; }
            a { color: #005a9c; }
            .run, figcaption p { color: #52606d; }
            .provisional { background: #fff3d6; border-left: 4px solid #8a4b00; color: #5c3200; padding: .5rem .8rem; }
            nav ol { columns: 3 16rem; padding-left: 1.4rem; }
            section, figure { margin: 2.2rem 0 0; padding: 1.2rem 0 0; border-top: 1px solid #d3d9df; }
            figcaption p { margin: 0 0 .6rem; }
            .files { white-space: nowrap; font-size: .85rem; }
            table { border-collapse: collapse; font-size: .92rem; }
            table.figures { min-width: 60%; }
            th, td { border-bottom: 1px solid #e4e8ec; padding: .25rem .8rem .25rem 0; text-align: left;
              vertical-align: top; }
            th { border-bottom: 2px solid #9aa5b1; vertical-align: bottom; font-weight: 600; }
            th span { display: block; font-weight: normal; }
            .n { text-align: right; font-variant-numeric: tabular-nums; }
            td.n { white-space: nowrap; }
            td.big { font-weight: 600; }
            small { color: #52606d; }
            .wide small { display: block; }
            .wide td:first-child { min-width: 12rem; }
            .wide td:first-child span { display: block; color: #52606d; }
            .hint { color: #52606d; font-size: .85rem; }
            .wide { overflow-x: auto; }
            svg { display: block; width: 100%; height: auto; }
            code { overflow-wrap: anywhere; font-size: .8em; }
            @page { size: A4 landscape; margin: 11mm; }
            @media print {
              body { max-width: none; padding: 0; font-size: 10.5pt; }
              nav, .files { display: none; }
              figure { break-before: page; border: 0; margin: 0; padding: 0; }
              figcaption h2 { font-size: 12pt; }
              figcaption p { font-size: 9pt; margin: 0 0 1mm; }
              section { margin-top: 6mm; padding-top: 3mm; }
              table { font-size: 8.5pt; }
              tr, svg { break-inside: avoid; }
              thead { display: table-header-group; }
              svg { max-height: 168mm; }
              .wide { overflow: visible; }
            }
            """;

    private PageStyle() {}
}
