<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>CollectDialog</name>
    <message numerus="yes">
        <source>%n file(s) are not placed. Drag them to their punkt, or write its number.</source>
        <translation>
            <numerusform>%n file is not placed. Drag it to its punkt, or write the punkt&apos;s number.</numerusform>
            <numerusform>%n files are not placed. Drag them to their punkt, or write its number.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ContentsModel</name>
    <message numerus="yes">
        <source>%n bilag</source>
        <translation>
            <numerusform>%n bilag</numerusform>
            <numerusform>%n bilag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditionWords</name>
    <message numerus="yes">
        <source>%n note(s), in the same place.</source>
        <translation>
            <numerusform>%n note, in the same place.</numerusform>
            <numerusform>%n notes, all in the same place.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s), for review.</source>
        <translation>
            <numerusform>%n note, for review.</numerusform>
            <numerusform>%n notes, all for review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s): {same} in the same place, {loose} for review.</source>
        <translation>
            <numerusform>%n note: {same} in the same place, {loose} for review.</numerusform>
            <numerusform>%n notes: {same} in the same place, {loose} for review.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bilag are only named and not in the file. Get them before you are without a network.</source>
        <translation>
            <numerusform>%n bilag is only named and not in the file. Get it before you are without a network.</numerusform>
            <numerusform>%n bilag are only named and not in the file. Get them before you are without a network.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message numerus="yes">
        <source>%n open question(s)</source>
        <translation>
            <numerusform>%n open question</numerusform>
            <numerusform>%n open questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in All notes</source>
        <translation>
            <numerusform>%n more in All notes</numerusform>
            <numerusform>%n more in All notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bilag not read to the end</source>
        <translation>
            <numerusform>%n bilag not read to the end</numerusform>
            <numerusform>%n bilag not read to the end</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FaultNotice</name>
    <message numerus="yes">
        <source>%n fault(s) happened in Bilagviewer.</source>
        <translation>
            <numerusform>%n fault happened in Bilagviewer.</numerusform>
            <numerusform>%n faults happened in Bilagviewer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MapWords</name>
    <message numerus="yes">
        <source>%n town(s)</source>
        <translation>
            <numerusform>%n town</numerusform>
            <numerusform>%n towns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteList</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesView</name>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not done</source>
        <translation>
            <numerusform>%n not done</numerusform>
            <numerusform>%n not done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Preview</name>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n page</numerusform>
            <numerusform>%n pages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n punkt(er)</source>
        <translation>
            <numerusform>%n punkt</numerusform>
            <numerusform>%n punkter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n bilag</source>
        <translation>
            <numerusform>%n bilag</numerusform>
            <numerusform>%n bilag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s) folded in:</source>
        <translation>
            <numerusform>%n column folded in:</numerusform>
            <numerusform>%n columns folded in:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statement(s)</source>
        <translation>
            <numerusform>%n statement</numerusform>
            <numerusform>%n statements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <translation>
            <numerusform>in %n day</numerusform>
            <numerusform>in %n days</numerusform>
        </translation>
    </message>
</context>
</TS>
