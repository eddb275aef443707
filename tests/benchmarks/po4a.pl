# All documents of a folder through po4a's Markdown reader, in one process, so that Perl starts once:
# `perl po4a.pl extract FOLDER` writes NAME.po for each NAME.md, `perl po4a.pl translate FOLDER` NAME.out from both.
# A document on which po4a ends, or on which it goes on for ever, is left out.
use strict;
use warnings;
use Locale::Po4a::Chooser;

my ($mode, $folder) = @ARGV;
my %charset = (file_in_charset => 'UTF-8', file_out_charset => 'UTF-8');

for my $path (sort glob("$folder/*.md")) {
    my $stem = $path =~ s/\.md$//r;
    next if $mode eq 'translate' && !-e "$stem.po";
    eval {
        local $SIG{ALRM} = sub { die "no end\n" };
        alarm 5;
        my $document = Locale::Po4a::Chooser::new('text', markdown => 1);
        if ($mode eq 'extract') {
            $document->process(%charset, file_in_name => [$path], po_out_name => "$stem.po");
            $document->writepo("$stem.po");
        } else {
            $document->process(%charset, file_in_name => [$path], po_in_name => ["$stem.po"]);
            $document->write("$stem.out");
        }
    };
    alarm 0;
}
